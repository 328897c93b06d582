package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes any JSON as {@link String}, {@link Long}, {@link BigDecimal}, {@link Boolean}, {@link List},
 * {@link Map} or null. Unlike Moshi's own adapter, it does not round numbers. Safe for use by several threads.
 */
public final class FreeFormJsonAdapter extends JsonAdapter<Object> {
    /** Longer numbers are rejected, because converting them takes very long. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    /** Creates an adapter. */
    public FreeFormJsonAdapter() {}

    @Override
    public @Nullable Object fromJson(JsonReader reader) throws IOException {
        return read(reader);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
        boolean serializeNulls = writer.getSerializeNulls();
        writer.setSerializeNulls(true);
        try {
            writer.jsonValue(value);
        } finally {
            writer.setSerializeNulls(serializeNulls);
        }
    }

    static @Nullable Object read(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> reader.nextString();
            case NUMBER -> {
                String path = reader.getPath();
                String text = reader.nextString();
                MismatchCollector mismatches = MismatchCollector.of(reader);
                yield mismatches == null ? number(text, path) : numberOrText(text, path, mismatches);
            }
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> reader.<Object>nextNull();
            default ->
                throw new JsonDataException(
                        "Expected a value but was " + reader.peek() + " at path " + reader.getPath());
        };
    }

    private static Map<String, @Nullable Object> object(JsonReader reader) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (!members.containsKey(name)) {
                members.put(name, read(reader));
                continue;
            }
            MismatchCollector mismatches = MismatchCollector.of(reader);
            if (mismatches == null) {
                throw MemberReader.duplicate(name, reader);
            }
            mismatches.duplicate(reader);
        }
        reader.endObject();
        return members;
    }

    private static List<@Nullable Object> array(JsonReader reader) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            elements.add(read(reader));
        }
        reader.endArray();
        return elements;
    }

    private static Object numberOrText(String text, String path, MismatchCollector mismatches) throws IOException {
        try {
            return number(text, path);
        } catch (JsonDataException tooLong) {
            mismatches.add(path, "expected a number but it has too many digits, so it is kept as text", text);
            return text;
        }
    }

    /** Parses a number: a {@link Long} if it fits, otherwise a {@link BigDecimal}. */
    static Object number(String text, String path) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            throw new JsonDataException("Expected a number but it has " + text.length() + " digits at path " + path);
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notALong) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                throw new JsonDataException(
                        "Expected a number but was " + Rfc3339.quoted(text) + " at path " + path, notANumber);
            }
        }
    }
}
