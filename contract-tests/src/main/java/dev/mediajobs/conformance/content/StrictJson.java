package dev.mediajobs.conformance.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses JSON strictly by RFC 8259: UTF-8 without byte order mark, one value, no duplicate names. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The recorder cuts it further, when it has redacted it. */
    private static final int MAX_START = 8_000;

    private StrictJson() {}

    /** Describes for a finding why the bytes are not valid JSON. */
    public static final class InvalidJsonException extends Exception {

        private static final long serialVersionUID = 1L;

        InvalidJsonException(String message) {
            super(message);
        }
    }

    /**
     * Parses one value.
     *
     * @throws InvalidJsonException if the bytes are not valid JSON
     */
    public static JsonNode read(byte[] bytes) throws InvalidJsonException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidJsonException("not UTF-8");
        }
        if (text.isBlank()) {
            throw new InvalidJsonException("empty");
        }
        if (text.startsWith("\ufeff")) {
            throw new InvalidJsonException("starts with a byte order mark");
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InvalidJsonException("not JSON, line " + line + ": " + start(text));
        }
    }

    private static String start(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.length() > MAX_START ? oneLine.substring(0, MAX_START) + "..." : oneLine;
    }
}
