package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites from controlling the simulator: a browser lets any page send to a port of its own machine. A
 * program sends neither of the headers that are looked at, and is never refused. Safe for several threads.
 */
public final class CrossOriginGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    /** A request by the page itself, or by what somebody typed into the browser. */
    private static final Set<String> SAME_ORIGIN = Set.of("same-origin", "none");

    private CrossOriginGuard() {}

    /** {@return the refusal of a request that another site's page sent, or null for any other request} */
    public static @Nullable Response refuse(Request request) {
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean foreign = origin == null
                ? !SAFE_METHODS.contains(request.method()) && site != null && !SAME_ORIGIN.contains(site)
                : !origin.equalsIgnoreCase(request.base());
        if (!foreign) {
            return null;
        }
        String from = origin == null ? site : origin;
        String detail = "A page of another site (" + from + ") asked for it. Ask from " + request.base()
                + ", or from a program.";
        return new ControlException(403, "foreign-page", "", detail).response();
    }
}
