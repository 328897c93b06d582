package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Writes a JSON object member by member, without nulls, to any kind of writer. Not thread-safe. */
public final class MemberWriter {
    private final JsonWriter writer;
    private final @Nullable JsonFastPath fastPathCandidate;

    /**
     * Null until a member was certainly written, because the fast path always starts with a comma. An adapter may
     * write a null, for which the writer omits the member.
     */
    private @Nullable JsonFastPath fastPath;

    private MemberWriter(JsonWriter writer) {
        this.writer = writer;
        this.fastPathCandidate = writer.getIndent().isEmpty() ? writer.tag(JsonFastPath.class) : null;
    }

    /**
     * Begins an object.
     *
     * @param writer the writer, positioned where the object belongs
     * @return the writer of its members
     * @throws IOException if the writer fails
     */
    public static MemberWriter begin(JsonWriter writer) throws IOException {
        writer.beginObject();
        return new MemberWriter(writer);
    }

    /**
     * Writes a string.
     *
     * @param name the JSON name
     * @param value the string, or null
     * @throws IOException if the writer fails
     */
    public void text(String name, @Nullable String value) throws IOException {
        if (value != null && (fastPath == null || !fastPath.text(writer, name, value))) {
            at(name).value(value);
            fastPath = fastPathCandidate;
        }
    }

    /**
     * Writes a number with all its digits.
     *
     * @param name the JSON name
     * @param value the number, or null
     * @throws IllegalArgumentException if it is infinite or NaN
     * @throws IOException if the writer fails
     */
    public void number(String name, @Nullable Number value) throws IOException {
        if (value != null
                && (fastPath == null || !isFinite(value) || !fastPath.literal(writer, name, value.toString()))) {
            at(name).value(value);
            fastPath = fastPathCandidate;
        }
    }

    /**
     * Writes a boolean.
     *
     * @param name the JSON name
     * @param value the value, or null
     * @throws IOException if the writer fails
     */
    public void bool(String name, @Nullable Boolean value) throws IOException {
        if (value != null && (fastPath == null || !fastPath.literal(writer, name, value.toString()))) {
            at(name).value(value);
            fastPath = fastPathCandidate;
        }
    }

    /**
     * Writes a time with its offset.
     *
     * @param name the JSON name
     * @param value the time, or null
     * @throws IOException if the writer fails
     */
    public void time(String name, @Nullable OffsetDateTime value) throws IOException {
        if (value != null && (fastPath == null || !fastPath.time(writer, name, value))) {
            Rfc3339.write(at(name), value);
            fastPath = fastPathCandidate;
        }
    }

    /**
     * Writes any other value.
     *
     * @param name the JSON name
     * @param value the value, or null
     * @param adapter the adapter of the value
     * @param <T> the type of the value
     * @throws IOException if the writer fails
     */
    public <T> void value(String name, @Nullable T value, JsonAdapter<T> adapter) throws IOException {
        if (value != null) {
            adapter.toJson(at(name), value);
        }
    }

    /**
     * Writes a name. The caller must write the value immediately.
     *
     * @param name the JSON name
     * @return the writer for the value
     * @throws IOException if the writer fails
     */
    public JsonWriter at(String name) throws IOException {
        flush();
        return writer.name(name);
    }

    /**
     * Writes the extras and ends the object.
     *
     * @param extras nulls and unknown members
     * @throws IOException if the writer fails
     */
    public void end(Extras extras) throws IOException {
        flush();
        extras.write(writer);
        writer.endObject();
    }

    private void flush() throws IOException {
        if (fastPath != null) {
            fastPath.flush(writer);
        }
    }

    private static boolean isFinite(Number value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(value.doubleValue());
    }
}
