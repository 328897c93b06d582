package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites from controlling the simulator: a browser lets any page send to a port of its own machine. A
 * program sends neither of the headers that are looked at, and is never refused. Safe for several threads.
 */
public final class ForeignPages {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** A request by the page itself, or by what somebody typed into the browser. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private ForeignPages() {}

    /** {@return the refusal of a request that another site's page sent, or null for any other request} */
    public static @Nullable Response refuse(Request request) {
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean foreign =
                origin == null ? changes(request) && site != null && !OWN.contains(site) : !own(origin, request);
        if (!foreign) {
            return null;
        }
        String from = origin == null ? site : origin;
        return Response.json(
                403,
                Json.object()
                        .put("code", "foreign-page")
                        .put("pointer", "")
                        .put("title", "The simulator cannot do this.")
                        .put(
                                "detail",
                                "A page of another site (" + from + ") asked for it. Ask from " + request.base()
                                        + ", or from a program."));
    }

    private static boolean changes(Request request) {
        return !READING.contains(request.method());
    }

    private static boolean own(String origin, Request request) {
        return origin.toLowerCase(Locale.ROOT).equals(request.base().toLowerCase(Locale.ROOT));
    }
}
