package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.specs.Operation;
import java.util.Locale;
import java.util.Set;

/** Answers requests that no operation takes, in words of the simulator's own: no vendor is asked. */
final class UnmatchedRequests {

    private UnmatchedRequests() {}

    /** Nothing stands at the path. */
    static Response unknown(Request request, Set<String> exists) {
        ObjectNode body =
                Json.object().put("error", "Nothing stands at " + request.method() + " " + request.path() + ".");
        body.put("near", MismatchReport.nearest(request.method() + " " + request.path(), exists));
        body.set("exists", Json.of(exists));
        return Response.json(404, body.put("control", "/__admin/simulator/"));
    }

    /** Something stands there, but not for this method. */
    static Response wrongMethod(Request request, Set<String> methods) {
        String allowed = String.join(", ", methods);
        return problem(405, "This path knows " + allowed + ", not " + request.method() + ".")
                .with("Allow", allowed);
    }

    /** The path is right but for its last slash. */
    static Response redirect(Request request) {
        String query = request.queryText().isEmpty() ? "" : "?" + request.queryText();
        return Response.empty(301).with("Location", request.base() + request.path() + "/" + query);
    }

    /** The spec has an operation that the simulator does not play. */
    static Response notImplemented(Operation operation) {
        String vendor = operation.vendor().name();
        String type = vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1);
        return problem(
                501,
                "The simulator does not play " + operation.id() + ", " + operation.method() + " " + operation.path()
                        + " (" + operation.location() + "), yet. Say what it does in the constructor of the vendor's"
                        + " class, such as " + type + ".java in mock-server.");
    }

    static Response problem(int status, String message) {
        return Response.json(status, Json.object().put("error", message));
    }
}
