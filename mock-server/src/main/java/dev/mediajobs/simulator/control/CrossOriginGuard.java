package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses control requests from web pages of other origins, because browsers let any page send requests to local ports.
 * Requests without the headers {@code Origin} and {@code Sec-Fetch-Site} are accepted. Thread-safe.
 */
public final class CrossOriginGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    /** Values for requests from the UI itself or from the address bar. */
    private static final Set<String> SAME_ORIGIN = Set.of("same-origin", "none");

    private CrossOriginGuard() {}

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
