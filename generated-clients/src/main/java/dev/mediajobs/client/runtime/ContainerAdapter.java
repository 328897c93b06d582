package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
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
        container.toJson(writer, value);
    }
}
