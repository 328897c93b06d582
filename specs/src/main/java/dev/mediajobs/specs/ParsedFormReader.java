package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ParsedFormWriter} wrote. Loops are plain, because this runs at the start of programs. */
final class ParsedFormReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final byte[] form;
    private final LineNumbers lines = new LineNumbers();
    private String[] texts = {};
    private int position;

    ParsedFormReader(byte[] form) {
        this.form = form;
    }

    ParsedSpec content() {
        texts = new String[(int) number()];
        for (int i = 0; i < texts.length; i++) {
            int length = (int) number();
            texts[i] = new String(form, position, length, StandardCharsets.UTF_8);
            position += length;
        }
        return new ParsedSpec(value(), lines);
    }

    private JsonNode value() {
        byte type = form[position++];
        return switch (type) {
            case ValueType.OBJECT -> object();
            case ValueType.LIST -> list();
            case ValueType.TEXT -> NODES.textNode(text());
            case ValueType.INTEGER -> integer(number());
            case ValueType.BIG_INTEGER -> NODES.numberNode(new BigInteger(text()));
            case ValueType.DOUBLE -> NODES.numberNode(Double.longBitsToDouble(number()));
            case ValueType.TRUE -> NODES.booleanNode(true);
            case ValueType.FALSE -> NODES.booleanNode(false);
            case ValueType.NULL -> NODES.nullNode();
            default -> NODES.missingNode();
        };
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        int[] memberLines = new int[(int) number()];
        for (int i = 0; i < memberLines.length; i++) {
            memberLines[i] = (int) number();
            object.set(text(), value());
        }
        lines.put(object, memberLines);
        return object;
    }

    private ArrayNode list() {
        int[] memberLines = new int[(int) number()];
        ArrayNode list = NODES.arrayNode(memberLines.length);
        for (int i = 0; i < memberLines.length; i++) {
            memberLines[i] = (int) number();
            list.add(value());
        }
        lines.put(list, memberLines);
        return list;
    }

    private static JsonNode integer(long value) {
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    private String text() {
        return texts[(int) number()];
    }

    /** Reads a number of seven bits a byte. */
    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = form[position++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
