package dev.mediajobs.simulator.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Multipart.Part;
import java.util.Map;

/**
 * A request's body, read once. The fields of a form stand as those of a JSON object would; of a file its name.
 *
 * @param fields the value; an empty object if there is no body
 * @param files the files of a form, by field
 */
public record RequestBody(JsonNode fields, Map<String, Part> files) {

    public static final RequestBody NONE = new RequestBody(Json.object(), Map.of());

    /** {@return the text of a field, or the other one where it is missing or no text} */
    public String text(String name, String other) {
        JsonNode value = fields.path(name);
        return value.isTextual() ? value.textValue() : other;
    }
}
