package dev.mediajobs.simulator.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON with one configuration. */
public final class Json {

    /** Limits of what callers send, so that every body is read in little time and memory. */
    private static final int MAX_NESTING = 64;

    private static final int MAX_TOKENS = 100_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private static final ObjectReader REQUESTS = MAPPER.readerFor(JsonNode.class)
            .with(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxTokenCount(MAX_TOKENS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build());

    private Json() {}

    /** {@return a new empty object} */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** {@return a new empty array} */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** {@return the value as UTF-8} */
    public static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return what a caller sent, or null if it is not valid JSON}
     *
     * @throws IllegalArgumentException if it is nested too deep, has too many values or too long names or numbers
     */
    public static @Nullable JsonNode read(byte[] bytes) {
        try {
            JsonNode value = REQUESTS.readTree(bytes);
            return value.isMissingNode() ? null : value;
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(
                    "JSON with at most " + MAX_NESTING + " levels and " + MAX_TOKENS
                            + " values, and without very long names and numbers",
                    e);
        } catch (IOException e) {
            return null;
        }
    }

    /** {@return a Java value as JSON: a map, list, record, text, number or instant} */
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }
}
