package dev.mediajobs.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** JSON in and out, in one manner. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
    }

    private Json() {}

    /** {@return a new empty object} */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** {@return a new empty array} */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** {@return the value written as UTF-8} */
    public static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the value, or null if the bytes are no JSON} */
    public static @Nullable JsonNode read(byte[] bytes) {
        try {
            JsonNode value = MAPPER.readTree(bytes);
            return value.isMissingNode() ? null : value;
        } catch (IOException e) {
            return null;
        }
    }

    /** {@return any plain Java value as JSON: maps, lists, records, texts, numbers, instants} */
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }
}
