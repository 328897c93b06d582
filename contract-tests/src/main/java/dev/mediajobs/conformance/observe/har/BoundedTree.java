package dev.mediajobs.conformance.observe.har;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads one value as a tree of limited size; what exceeds the limit is read and left out. */
final class BoundedTree {

    /** Size of a node in addition to its text. */
    private static final int NODE = 64;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private long left;

    BoundedTree(long limit) {
        this.left = limit;
    }

    /** Reads the value at the current token. */
    JsonNode read(JsonParser parser) throws IOException {
        left -= NODE;
        if (left < 0) {
            parser.skipChildren();
            return MissingNode.getInstance();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> {
                String text = parser.getText();
                left -= text.length();
                yield left < 0 ? MissingNode.getInstance() : NODES.textNode(text);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = read(parser);
            if (!value.isMissingNode()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = read(parser);
            if (!value.isMissingNode()) {
                array.add(value);
            }
        }
        return array;
    }

    private static JsonNode number(JsonParser parser) throws IOException {
        String text = parser.getText();
        return text.matches("-?\\d{1,18}")
                ? NODES.numberNode(Long.parseLong(text))
                : NODES.numberNode(parser.getDoubleValue());
    }
}
