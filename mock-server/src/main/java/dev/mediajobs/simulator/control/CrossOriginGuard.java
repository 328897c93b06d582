package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses control requests from web pages of other origins, because browsers let any page send requests to local ports.
 * Requests without the headers {@code Origin} and {@code Sec-Fetch-Site} are accepted. A guard with host names also refuses
 * requests that reached the simulator under any other name, because a web page can let its own name resolve to 127.0.0.1
 * (DNS rebinding). Thread-safe.
 */
public final class CrossOriginGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    /** Values for requests from the UI itself or from the address bar. */
    private static final Set<String> SAME_ORIGIN = Set.of("same-origin", "none");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::\\d{0,5})?");

    private final Set<String> hosts = new HashSet<>(LOOPBACK);

    /**
     * Creates a guard that accepts the loopback names and some others.
     *
     * @param names additional host names or addresses without a port; case is ignored
     */
    public CrossOriginGuard(Set<String> names) {
        names.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
    }

    /** {@return whether the text is a host name, an IPv4 address or an IPv6 address in brackets, without a port} */
    public static boolean isHostName(String text) {
        Matcher authority = AUTHORITY.matcher(text.toLowerCase(Locale.ROOT));
        return authority.matches() && authority.group(1).length() == text.length();
    }

    /**
     * {@return the refusal of a request for an unknown host or of another origin, or null for any other request}
     *
     * @param authority the host and port of the request line, or null if it has none
     */
    public @Nullable Response refuse(Request request, @Nullable String authority) {
        String forwarded = request.header("X-Forwarded-Host");
        String unknown = unknown(String.valueOf(request.header("Host")), authority, forwarded);
        if (unknown == null) {
            return refuse(request);
        }
        String detail = "Control requests to the host '" + unknown
                + "' are refused. Use 127.0.0.1 or localhost, or allow the" + " name with --admin-host NAME.";
        return new ControlException(403, "foreign-host", "", detail).response();
    }

    /** Returns the first authority whose host is not accepted, or null. */
    private @Nullable String unknown(@Nullable String... authorities) {
        for (String list : authorities) {
            if (list == null) {
                continue;
            }
            for (String authority : list.split(",", -1)) {
                Matcher name = AUTHORITY.matcher(authority.strip().toLowerCase(Locale.ROOT));
                if (!name.matches() || !hosts.contains(name.group(1))) {
                    return authority.strip();
                }
            }
        }
        return null;
    }

    /** {@return the refusal of a cross-origin request, or null for any other request} */
    public static @Nullable Response refuse(Request request) {
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean foreign = origin == null
                ? !SAFE_METHODS.contains(request.method()) && site != null && !SAME_ORIGIN.contains(site)
                : !origin.equalsIgnoreCase(request.origin());
        if (!foreign) {
            return null;
        }
        String from = origin == null ? site : origin;
        String detail = "Cross-origin requests (from " + from + ") are refused. Send the request from "
                + request.origin() + " or from a program other than a browser.";
        return new ControlException(403, "foreign-page", "", detail).response();
    }
}
