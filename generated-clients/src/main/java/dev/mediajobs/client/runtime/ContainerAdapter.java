package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a list or map with Moshi's adapter. Only while mismatches are collected, reads it element by
 * element, so that one that does not fit is left out. Safe for use by several threads.
 */
final class ContainerAdapter extends JsonAdapter<Object> {
    private final JsonAdapter<Object> container;
    private final JsonAdapter<Object> elements;
    private final boolean isMap;

    ContainerAdapter(JsonAdapter<Object> container, JsonAdapter<Object> elements, boolean isMap) {
        this.container = container;
        this.elements = elements;
        this.isMap = isMap;
    }

    @Override
    public @Nullable Object fromJson(JsonReader reader) throws IOException {
        MismatchCollector mismatches = MismatchCollector.of(reader);
        if (mismatches == null || reader.peek() == JsonReader.Token.NULL) {
            return container.fromJson(reader);
        }
        return isMap ? mismatches.map(reader, elements::fromJson) : mismatches.list(reader, elements::fromJson);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
        if (!(value instanceof Map<?, ?> entries)) {
            container.toJson(writer, value);
            return;
        }
        writer.beginObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            writer.name(String.valueOf(entry.getKey()));
            if (entry.getValue() == null) {
                writeNull(writer);
            } else {
                elements.toJson(writer, entry.getValue());
            }
        }
        writer.endObject();
    }

    /** Writes the null of a map, which is data, even if the writer omits members that are null. */
    private static void writeNull(JsonWriter writer) throws IOException {
        boolean serializeNulls = writer.getSerializeNulls();
        writer.setSerializeNulls(true);
        writer.nullValue();
        writer.setSerializeNulls(serializeNulls);
    }
}
