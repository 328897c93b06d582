package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.specs.SpecNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values at and just beyond the limits of a schema. */
final class BoundaryValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_TEXT_LENGTH = 10_000;

    private BoundaryValues() {}

    /** Returns valid boundary values: each enum value, minimum, maximum, maximum length, booleans, null if allowed. */
    static List<JsonNode> inRange(SpecNode schema) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode json = schema.json();
        json.path("enum").forEach(values::add);
        for (String bound : List.of("minimum", "maximum")) {
            if (json.has(bound) && json.get(bound).canConvertToInt()) {
                values.add(json.get(bound));
            }
        }
        if (isPlainText(json) && json.path("maxLength").asInt(MAX_TEXT_LENGTH) < MAX_TEXT_LENGTH) {
            values.add(NODES.textNode("m".repeat(json.get("maxLength").asInt())));
        }
        if (json.path("type").asText().equals("boolean")) {
            values.add(NODES.booleanNode(true));
            values.add(NODES.booleanNode(false));
        }
        if (json.path("nullable").asBoolean()) {
            values.add(NODES.nullNode());
        }
        return values;
    }

    /** A value beyond a limit, with the keyword of the limit and a description. */
    record OutOfRange(String keyword, String change, JsonNode value) {}

    static List<OutOfRange> outOfRange(SpecNode schema, JsonNode value) {
        List<OutOfRange> values = new ArrayList<>();
        JsonNode json = schema.json();
        if (json.has("enum")) {
            values.add(new OutOfRange("enum", "a value outside its enum", NODES.textNode("no-such-word")));
            if (json.get("enum").path(0).isNumber()) {
                values.add(new OutOfRange("enum", "a number outside its enum", NODES.numberNode(7919)));
            }
        }
        if (json.has("minimum")) {
            values.add(new OutOfRange("minimum", "below the minimum", add(json.get("minimum"), -1)));
        }
        if (json.has("maximum")) {
            values.add(new OutOfRange("maximum", "above the maximum", add(json.get("maximum"), 1)));
        }
        if (json.path("maxLength").asInt(MAX_TEXT_LENGTH) < MAX_TEXT_LENGTH) {
            values.add(new OutOfRange("maxLength", "longer than allowed", tooLong(json)));
        }
        int minLength = json.path("minLength").asInt(0);
        if (minLength > 0) {
            values.add(new OutOfRange("minLength", "shorter than allowed", NODES.textNode("x".repeat(minLength - 1))));
        }
        if (json.has("pattern")) {
            values.add(new OutOfRange("pattern", "not matching its pattern", NODES.textNode("\u0001 no such form")));
        }
        switch (json.path("format").asText()) {
            case "uri", "uuid", "date", "date-time", "email" ->
                values.add(new OutOfRange(
                        "format", "not a valid " + json.get("format").asText(), NODES.textNode("not of this form")));
            default -> {}
        }
        if (json.has("maxItems") && value.isArray() && !value.isEmpty()) {
            var array = NODES.arrayNode();
            while (array.size() <= json.get("maxItems").asInt()) {
                array.add(value.get(0));
            }
            values.add(new OutOfRange("maxItems", "with too many elements", array));
        }
        if (json.path("minItems").asInt() > 0) {
            values.add(new OutOfRange("minItems", "without elements", NODES.arrayNode()));
        }
        return values;
    }

    /** Returns a short description of a value for a title. */
    static String describe(JsonNode value) {
        String text = value.asText();
        return text.length() > 20 ? "of " + text.length() + " characters" : text.isEmpty() ? "empty" : text;
    }

    private static boolean isPlainText(JsonNode schema) {
        return schema.path("type").asText().equals("string") && !schema.has("format") && !schema.has("enum");
    }

    private static JsonNode tooLong(JsonNode schema) {
        int length = schema.get("maxLength").asInt() + 1;
        String start = schema.path("format").asText().equals("uri") ? "https://example.com/" : "";
        return NODES.textNode(start + "m".repeat(Math.max(0, length - start.length())));
    }

    private static JsonNode add(JsonNode bound, int increment) {
        return NODES.numberNode(bound.decimalValue().add(BigDecimal.valueOf(increment)));
    }
}
