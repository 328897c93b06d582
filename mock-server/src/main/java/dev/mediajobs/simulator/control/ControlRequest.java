package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A control request with its parameters and its body read. */
final class ControlRequest {

    private final Request request;
    private final Map<String, String> parameters;
    private final JsonNode body;

    ControlRequest(Request request, Map<String, String> parameters) {
        this.request = request;
        this.parameters = parameters;
        byte[] bytes = request.body();
        JsonNode read = bytes.length == 0 ? Json.object() : Json.read(bytes);
        if (read == null || !read.isObject()) {
            throw new ControlException(400, "bad-json", "", "The body must be a JSON object.");
        }
        this.body = read;
    }

    String base() {
        return request.base();
    }

    boolean flag(String name) {
        String value = request.query(name);
        return value != null && !value.equals("false");
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    JsonNode body() {
        return body;
    }

    /** A text that must be there. */
    String text(String name) {
        String text = optional(body, name);
        if (text == null) {
            throw ControlException.badField("/" + name, "The field '" + name + "' is missing.");
        }
        return text;
    }

    /** A text that may be missing or null. */
    @Nullable
    String optional(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ControlException.badField("/" + name, "The field '" + name + "' must be a text.");
        }
        return value.textValue();
    }
}
