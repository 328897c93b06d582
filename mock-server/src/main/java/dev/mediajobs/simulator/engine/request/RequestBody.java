package dev.mediajobs.simulator.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Multipart.Part;
import java.util.Map;

/**
 * A parsed request body. Form fields are represented like the fields of a JSON object, files by their names.
 *
 * @param fields the value; an empty object without a body
 * @param files the files of a form by field name
 */
public record RequestBody(JsonNode fields, Map<String, Part> files) {

    public static final RequestBody NONE = new RequestBody(Json.object(), Map.of());

    /** {@return the text of a field, or the default if it is missing or not a text} */
    public String text(String name, String defaultValue) {
        JsonNode value = fields.path(name);
        return value.isTextual() ? value.textValue() : defaultValue;
    }
}
