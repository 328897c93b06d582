package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Generates values that a schema accepts, from its examples if it has them. */
public final class ExampleValues {

    /** The placeholder of a file. */
    public static final String FILE = "<file>";

    static final String JSON = "application/json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 8;

    private ExampleValues() {}

    /** Returns {@code example} of a content, or the first value of its {@code examples}. */
    public static Optional<SpecNode> first(SpecNode content) {
        Stream<SpecNode> values =
                content.child("examples").members().values().stream().map(each -> each.child("value"));
        return Stream.concat(Stream.of(content.child("example")).filter(SpecNode::exists), values)
                .findFirst();
    }

    /** Returns a value with all required properties and, if requested, all optional ones. */
    public static JsonNode of(SpecNode schema, boolean withOptional) {
        return of(schema, withOptional, 0);
    }

    private static JsonNode of(SpecNode schema, boolean withOptional, int depth) {
        JsonNode json = schema.json();
        if (json.has("example")) {
            return json.get("example").deepCopy();
        }
        if (json.path("enum").isArray() && !json.path("enum").isEmpty()) {
            return json.get("enum").get(0);
        }
        if (depth > MAX_DEPTH) {
            return NullNode.instance;
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<SpecNode> choices = schema.child(keyword).elements();
            if (!choices.isEmpty()) {
                JsonNode chosen = of(choices.get(0), withOptional, depth + 1);
                return chosen.isObject() ? merged(object(schema, withOptional, depth), chosen) : chosen;
            }
        }
        List<SpecNode> parts = schema.child("allOf").elements();
        if (!parts.isEmpty()) {
            ObjectNode object = object(schema, withOptional, depth);
            JsonNode last = object;
            for (SpecNode part : parts) {
                last = of(part, withOptional, depth + 1);
                merged(object, last);
            }
            return last.isObject() ? object : last;
        }
        String defaultType = json.has("properties") || json.has("required") ? "object" : "string";
        return switch (json.path("type").asText(defaultType)) {
            case "string" -> NODES.textNode(text(json));
            case "integer", "number" -> number(json);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(of(schema.child("items"), withOptional, depth + 1));
            default -> object(schema, withOptional, depth);
        };
    }

    private static ObjectNode object(SpecNode schema, boolean withOptional, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = schema.child("required").texts();
        schema.child("properties").members().forEach((name, property) -> {
            if (withOptional || required.contains(name)) {
                object.set(name, of(property, withOptional, depth + 1));
            }
        });
        return object;
    }

    private static ObjectNode merged(ObjectNode object, JsonNode part) {
        part.properties().forEach(each -> object.set(each.getKey(), each.getValue()));
        return object;
    }

    private static JsonNode number(JsonNode schema) {
        long value = Math.max(1, schema.path("minimum").asLong(1));
        value = Math.min(value, schema.path("maximum").asLong(value));
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    private static String text(JsonNode schema) {
        String text =
                switch (schema.path("format").asText()) {
                    case "binary" -> FILE;
                    case "uri" -> "https://example.com/sample";
                    case "uuid" -> "0f8fad5b-d9cb-469f-a165-70867728950e";
                    case "date" -> "2026-01-02";
                    case "date-time" -> "2026-01-02T03:04:05Z";
                    default -> "sample";
                };
        String padded = text + "x".repeat(Math.max(0, schema.path("minLength").asInt() - text.length()));
        return padded.substring(
                0, Math.min(padded.length(), schema.path("maxLength").asInt(padded.length())));
    }
}
