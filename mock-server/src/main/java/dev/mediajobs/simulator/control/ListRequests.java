package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.RecordedRequest;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;

/** Lists the last requests, or with {@code ?violations} only those that broke the spec. */
final class ListRequests {

    private ListRequests() {}

    static Response run(Engine engine, ControlRequest request) {
        boolean onlyBad = request.flag("violations");
        long after = request.number("after", 0);
        ObjectNode body = Json.object().put("oldest", engine.world().journal().oldest());
        ArrayNode requests = body.putArray("requests");
        engine.world().journal().requests(request.accounts()).stream()
                .filter(recorded -> recorded.number() > after)
                .filter(recorded -> !onlyBad || !recorded.violations().isEmpty())
                .forEach(recorded -> requests.add(show(recorded)));
        return Response.json(200, body);
    }

    private static ObjectNode show(RecordedRequest recorded) {
        ObjectNode shown = Json.object()
                .put("number", recorded.number())
                .put("at", recorded.at().toString())
                .put("method", recorded.method())
                .put("path", recorded.path())
                .put("vendor", recorded.vendor())
                .put("operation", recorded.operation())
                .put("status", recorded.status());
        shown.set("violations", Json.of(recorded.violations()));
        shown.set("notes", Json.of(recorded.notes()));
        return shown;
    }
}
