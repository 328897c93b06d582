package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@link ParsedForm}: all texts once, then the values with the numbers of their texts and the lines. */
final class ParsedFormWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    byte[] bytes() {
        return out.toByteArray();
    }

    void content(ParsedSpec parsed) {
        collect(parsed.root());
        number(texts.size());
        for (String text : texts.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.writeBytes(bytes);
        }
        value(parsed.root(), parsed.lines());
    }

    private void collect(JsonNode value) {
        value.fieldNames().forEachRemaining(this::add);
        value.forEach(this::collect);
        if (value.isTextual() || value.isBigInteger()) {
            add(value.asText());
        }
    }

    private void add(String text) {
        texts.putIfAbsent(text, texts.size());
    }

    private void value(JsonNode value, LineNumbers lines) {
        switch (value.getNodeType()) {
            case OBJECT -> members(ValueType.OBJECT, value, lines);
            case ARRAY -> members(ValueType.LIST, value, lines);
            case STRING -> text(ValueType.TEXT, value);
            case BOOLEAN -> out.write(value.booleanValue() ? ValueType.TRUE : ValueType.FALSE);
            case NULL -> out.write(ValueType.NULL);
            case NUMBER -> number(value);
            default -> out.write(ValueType.MISSING);
        }
    }

    private void members(byte type, JsonNode parent, LineNumbers lines) {
        out.write(type);
        number(parent.size());
        List<JsonNode> values = new ArrayList<>();
        parent.forEach(values::add);
        Iterator<String> names = parent.fieldNames();
        int[] memberLines = lines.of(parent);
        for (int i = 0; i < values.size(); i++) {
            number(memberLines[i]);
            if (type == ValueType.OBJECT) {
                number(texts.get(names.next()));
            }
            value(values.get(i), lines);
        }
    }

    private void text(byte type, JsonNode value) {
        out.write(type);
        number(texts.get(value.asText()));
    }

    private void number(JsonNode value) {
        if (value.isBigInteger()) {
            text(ValueType.BIG_INTEGER, value);
        } else if (value.isDouble()) {
            out.write(ValueType.DOUBLE);
            number(Double.doubleToRawLongBits(value.doubleValue()));
        } else {
            out.write(ValueType.INTEGER);
            number(value.longValue());
        }
    }

    /** Writes seven bits a byte, the lowest first; the highest bit says that another byte follows. */
    void number(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
