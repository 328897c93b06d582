package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.specs.SpecNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values at the limits of a schema, and just beyond them. */
final class BoundaryValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_TEXT_LENGTH = 10_000;

    private BoundaryValues() {}

    /** Values that are just allowed: each word, the least, the most, null where that is allowed. */
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

    /** A value beyond a limit, and the keyword that sets the limit. */
    record OutOfRange(String keyword, String change, JsonNode value) {}

    static List<OutOfRange> outOfRange(SpecNode schema, JsonNode value) {
        List<OutOfRange> values = new ArrayList<>();
        JsonNode json = schema.json();
        if (json.has("enum")) {
            values.add(new OutOfRange("enum", "a word outside its enum", NODES.textNode("no-such-word")));
            if (json.get("enum").path(0).isNumber()) {
                values.add(new OutOfRange("enum", "a number outside its enum", NODES.numberNode(7919)));
            }
        }
        if (json.has("minimum")) {
            values.add(new OutOfRange("minimum", "less than the minimum", moved(json.get("minimum"), -1)));
        }
        if (json.has("maximum")) {
            values.add(new OutOfRange("maximum", "more than the maximum", moved(json.get("maximum"), 1)));
        }
        if (json.path("maxLength").asInt(MAX_TEXT_LENGTH) < MAX_TEXT_LENGTH) {
            values.add(new OutOfRange("maxLength", "longer than allowed", tooLong(json)));
        }
        int least = json.path("minLength").asInt(0);
        if (least > 0) {
            values.add(new OutOfRange("minLength", "shorter than allowed", NODES.textNode("x".repeat(least - 1))));
        }
        if (json.has("pattern")) {
            values.add(new OutOfRange("pattern", "against its pattern", NODES.textNode("\u0001 no such form")));
        }
        switch (json.path("format").asText()) {
            case "uri", "uuid", "date", "date-time", "email" ->
                values.add(new OutOfRange(
                        "format", "no " + json.get("format").asText(), NODES.textNode("not of this form")));
            default -> {}
        }
        if (json.has("maxItems") && value.isArray() && !value.isEmpty()) {
            var many = NODES.arrayNode();
            while (many.size() <= json.get("maxItems").asInt()) {
                many.add(value.get(0));
            }
            values.add(new OutOfRange("maxItems", "more elements than allowed", many));
        }
        if (json.path("minItems").asInt() > 0) {
            values.add(new OutOfRange("minItems", "no element", NODES.arrayNode()));
        }
        return values;
    }

    /** A value as part of a name. */
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

    private static JsonNode moved(JsonNode bound, int by) {
        return NODES.numberNode(bound.decimalValue().add(BigDecimal.valueOf(by)));
    }
}
