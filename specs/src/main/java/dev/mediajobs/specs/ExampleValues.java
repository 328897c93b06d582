package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that a schema accepts, taken from its examples if it has them. */
public final class ExampleValues {

    /** The placeholder of a file. */
    public static final String FILE = "<file>";

    static final String JSON = "application/json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 8;

    private ExampleValues() {}

    /** Returns the first example of a content: of {@code examples} its value, or {@code example}. */
    public static Optional<SpecNode> first(SpecNode content) {
        SpecNode example = content.child("example");
        return example.exists()
                ? Optional.of(example)
                : content.child("examples").members().values().stream()
                        .findFirst()
                        .map(each -> each.child("value"));
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
            ObjectNode whole = object(schema, withOptional, depth);
            JsonNode last = whole;
            for (SpecNode part : parts) {
                last = of(part, withOptional, depth + 1);
                merged(whole, last);
            }
            return last.isObject() ? whole : last;
        }
        // A schema without a type accepts anything; text is the least surprising.
        String plain = json.has("properties") || json.has("required") ? "object" : "string";
        return switch (json.path("type").asText(plain)) {
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
        for (Map.Entry<String, SpecNode> member :
                schema.child("properties").members().entrySet()) {
            if (withOptional || required.contains(member.getKey())) {
                object.set(member.getKey(), of(member.getValue(), withOptional, depth + 1));
            }
        }
        return object;
    }

    private static ObjectNode merged(ObjectNode whole, JsonNode part) {
        part.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
        return whole;
    }

    private static JsonNode number(JsonNode schema) {
        long min = schema.path("minimum").asLong(1);
        long max = schema.path("maximum").asLong(Long.MAX_VALUE);
        long value = Math.min(Math.max(1, min), max);
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
        int min = schema.path("minLength").asInt(0);
        int max = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        String longEnough = text.length() < min ? text + "x".repeat(min - text.length()) : text;
        return longEnough.length() > max ? longEnough.substring(0, max) : longEnough;
    }
}
