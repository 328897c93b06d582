package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.specs.Operation;
import java.util.Locale;
import java.util.Set;

/** Responses to requests that match no implemented operation. */
final class UnmatchedRequests {

    private UnmatchedRequests() {}

    static Response unknown(Request request, Set<String> routes) {
        String line = request.method() + " " + request.path();
        ObjectNode body = Json.object()
                .put("error", "No operation matches " + line + ".")
                .put("closestRoute", MismatchReport.closestRoute(line, routes));
        body.set("routes", Json.of(routes));
        return Response.json(404, body.put("controlApi", "/__admin/simulator/"));
    }

    static Response wrongMethod(Request request, Set<String> methods) {
        String allowed = String.join(", ", methods);
        return problem(405, "This path supports " + allowed + ", not " + request.method() + ".")
                .with("Allow", allowed);
    }

    /** Redirects to the path with a trailing slash. */
    static Response redirect(Request request) {
        String query = request.queryText().isEmpty() ? "" : "?" + request.queryText();
        return Response.empty(301).with("Location", request.base() + request.path() + "/" + query);
    }

    static Response notImplemented(Operation operation) {
        String vendor = operation.vendor().name();
        String type = vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1);
        return problem(
                501,
                operation.id() + " (" + operation.method() + " " + operation.path() + ", " + operation.location()
                        + ") is not implemented by the simulator. Register it in the constructor of " + type
                        + ".java.");
    }

    static Response problem(int status, String message) {
        return Response.json(status, Json.object().put("error", message));
    }
}
