package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.engine.journal.RequestView;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.specs.Operation;
import java.util.List;
import java.util.Map;

/** Renders recorded requests as JSON, without credentials. */
final class RequestJson {

    private RequestJson() {}

    /** Returns a request without its query, headers and body. */
    static ObjectNode summary(RecordedRequest recorded) {
        return summary(new RequestView(recorded));
    }

    private static ObjectNode summary(RequestView view) {
        RecordedRequest recorded = view.recorded();
        Operation operation = recorded.entry().operation;
        ObjectNode body = Json.object()
                .put("number", recorded.number())
                .put("at", recorded.at().toString())
                .put("method", recorded.method())
                .put("path", view.path())
                .put("vendor", operation == null ? null : operation.vendor().name())
                .put("operation", recorded.operation())
                .put("jobId", recorded.entry().jobId)
                .put("status", recorded.status());
        body.set("violations", Json.of(view.violations()));
        body.put("moreViolations", recorded.entry().violations.more());
        body.set("notes", Json.of(view.notes()));
        return body.put("moreNotes", recorded.entry().notes.more());
    }

    /** Returns a request with its query, headers, and the kept part of its body. */
    static ObjectNode complete(RecordedRequest recorded) {
        RequestView view = new RequestView(recorded);
        ObjectNode body = summary(view);
        put(body.putArray("query"), view.query());
        put(body.putArray("headers"), view.headers());
        body.put("bodySize", recorded.bodySize())
                .put("truncated", recorded.isTruncated())
                .put("body", view.body());
        ArrayNode parts = body.putArray("parts");
        view.parts().forEach(part -> parts.addObject()
                .put("name", part.name())
                .put("fileName", part.fileName())
                .put("contentType", part.contentType())
                .put("size", part.size())
                .put("truncated", part.isTruncated())
                .put("text", part.text()));
        return body;
    }

    private static void put(ArrayNode array, List<Map.Entry<String, String>> values) {
        values.forEach(each -> array.addObject().put("name", each.getKey()).put("value", each.getValue()));
    }
}
