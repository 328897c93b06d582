package dev.mediajobs.simulator.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON with one configuration. */
public final class Json {

    /** Limits of what callers send, so that every body is read in little time and memory. */
    private static final int MAX_NESTING = 64;

    private static final int MAX_TOKENS = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxTokenCount(MAX_TOKENS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /** Maps Java values. Trees are read and written without it, because it takes a tenth of the start time. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder()
                .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
                .build();
    }

    /** {@return a new empty object} */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** {@return a new empty array} */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** {@return the value as UTF-8} */
    public static byte[] bytes(JsonNode value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            JsonTree.write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * {@return what a caller sent, or null if it is not one valid JSON value without duplicate members}
     *
     * @throws IllegalArgumentException if it is nested too deep, has too many values or too long names or numbers
     */
    public static @Nullable JsonNode read(byte[] bytes) {
        try {
            return JsonTree.read(FACTORY, bytes);
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(
                    "JSON with at most " + MAX_NESTING + " levels and " + MAX_TOKENS
                            + " values, and without very long names and numbers",
                    e);
        } catch (IOException e) {
            return null;
        }
    }

    /** {@return the value as a map, list, text, number, boolean or null} */
    public static @Nullable Object plain(JsonNode value) {
        return Mapper.INSTANCE.convertValue(value, Object.class);
    }

    /** {@return a Java value as JSON: a map, list, record, text, number or instant} */
    public static JsonNode of(Object value) {
        return Mapper.INSTANCE.valueToTree(value);
    }
}
