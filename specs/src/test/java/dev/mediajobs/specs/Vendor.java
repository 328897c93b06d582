package dev.mediajobs.specs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Queries on the spec of one vendor. Instances are written with {@code '} in place of {@code "}. */
final class Vendor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Spec spec;

    Vendor(String name) {
        spec = Spec.of(name);
    }

    Spec spec() {
        return spec;
    }

    JsonNode operation(String operationId) {
        return spec.operation(operationId);
    }

    /** Returns a location of an operation, such as {@code responses/200}. */
    JsonNode below(String operationId, String rest) {
        return spec.node(spec.operationPointer(operationId) + "/" + rest);
    }

    boolean has(String operationId, String rest) {
        return spec.has(spec.operationPointer(operationId) + "/" + rest);
    }

    JsonNode property(String schema, String name) {
        return spec.node("/components/schemas/" + schema + "/properties/" + name);
    }

    List<String> required(String schema) {
        return texts(spec.node(schema).path("required"));
    }

    List<String> properties(String schema) {
        List<String> names = new ArrayList<>();
        spec.node(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the violations of a schema by an instance, so that a failed assertion names them. */
    List<String> problems(String schema, String instance) {
        return spec.problems(schema, json(instance));
    }

    List<String> problems(String schema, JsonNode instance) {
        return spec.problems(schema, instance);
    }

    /** Returns the value of an example of a JSON response. */
    JsonNode response(String operationId, String code, String example) {
        return below(operationId, "responses/" + code + "/content/application~1json/examples/" + example + "/value");
    }

    /** Returns a copy with another value at a pointer, or without the member if the value is empty. */
    static JsonNode with(JsonNode instance, String pointer, String value) {
        JsonNode copy = instance.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        ObjectNode holder = (ObjectNode) copy.at(place.head());
        String name = place.last().getMatchingProperty();
        if (value.isEmpty()) {
            holder.remove(name);
        } else {
            holder.set(name, json(value));
        }
        return copy;
    }

    static JsonNode without(JsonNode instance, String pointer) {
        return with(instance, pointer, "");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not valid JSON: " + text, e);
        }
    }

    /** Returns method and path of every operation, such as {@code GET /uploads}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : spec.root().path("paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        return operations;
    }

    /** Returns the kind of evidence of a node. */
    String evidence(JsonNode node) {
        return node.path("x-evidence").path("kind").asText();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
