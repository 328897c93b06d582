package dev.mediajobs.simulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.simulator.spec.Schema;

/** Makes values that a schema allows: what one could have sent instead. */
final class ExampleValues {

    private ExampleValues() {}

    static JsonNode of(Schema schema) {
        JsonNode named = schema.raw("example");
        if (!named.isMissingNode()) {
            return named;
        }
        if (!schema.raw("enum").isEmpty()) {
            return schema.raw("enum").get(0);
        }
        return switch (schema.type()) {
            case "integer", "number" -> IntNode.valueOf(schema.raw("minimum").asInt(1));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "array" -> list(schema);
            case "object" -> object(schema);
            default -> text(schema);
        };
    }

    private static JsonNode text(Schema schema) {
        String text =
                switch (schema.format()) {
                    case "uri" -> "https://example.com/file";
                    case "uuid" -> "3c90c3cc-0d44-4b50-8888-8dd25736052a";
                    case "binary" -> "file.png";
                    default -> "text";
                };
        int most = schema.raw("maxLength").asInt(Integer.MAX_VALUE);
        return TextNode.valueOf(most < text.length() ? text.substring(0, most) : text);
    }

    private static JsonNode list(Schema schema) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (schema.items() != null) {
            list.add(of(schema.items()));
        }
        return list;
    }

    private static JsonNode object(Schema schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : schema.required()) {
            Schema member = schema.properties().get(name);
            object.set(name, member == null ? TextNode.valueOf("text") : of(member));
        }
        return object;
    }
}
