package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object, member by member; a null leaves the member out. Works with any writer: one to
 * bytes or to values, with indentation or without. Not safe for use by several threads at once.
 */
public final class MemberWriter {
    private final JsonWriter writer;
    private final @Nullable JsonFastPath fastPathCandidate;

    /**
     * Null until a value that is certainly there was written: only then does a comma stand before the next member. An
     * adapter may write a null, whose name the writer forgets.
     */
    private @Nullable JsonFastPath fastPath;

    private MemberWriter(JsonWriter writer) {
        this.writer = writer;
        this.fastPathCandidate = writer.getIndent().isEmpty() ? writer.tag(JsonFastPath.class) : null;
    }

    /**
     * Begins an object.
     *
     * @param writer where to
     * @return takes the members
     * @throws IOException if the writer fails
     */
    public static MemberWriter begin(JsonWriter writer) throws IOException {
        writer.beginObject();
        return new MemberWriter(writer);
    }

    /**
     * Writes a text.
     *
     * @param name the JSON name
     * @param value the text, or null
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
     * @throws IllegalArgumentException if it is infinite or no number
     * @throws IOException if the writer fails
     */
    public void number(String name, @Nullable Number value) throws IOException {
        if (value != null && (fastPath == null || !isFinite(value) || !fastPath.bare(writer, name, value.toString()))) {
            at(name).value(value);
            fastPath = fastPathCandidate;
        }
    }

    /**
     * Writes a truth value.
     *
     * @param name the JSON name
     * @param value the value, or null
     * @throws IOException if the writer fails
     */
    public void bool(String name, @Nullable Boolean value) throws IOException {
        if (value != null && (fastPath == null || !fastPath.bare(writer, name, value.toString()))) {
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
     * Writes anything else.
     *
     * @param name the JSON name
     * @param value the value, or null
     * @param adapter writes it
     * @param <T> its type
     * @throws IOException if the writer fails
     */
    public <T> void value(String name, @Nullable T value, JsonAdapter<T> adapter) throws IOException {
        if (value != null) {
            adapter.toJson(at(name), value);
        }
    }

    /**
     * Writes a name; the value is the caller's to write, at once.
     *
     * @param name the JSON name
     * @return where to
     * @throws IOException if the writer fails
     */
    public JsonWriter at(String name) throws IOException {
        settle();
        return writer.name(name);
    }

    /**
     * Writes what came beside the members of the contract, and ends the object.
     *
     * @param extras nulls and unknown members
     * @throws IOException if the writer fails
     */
    public void end(Extras extras) throws IOException {
        settle();
        extras.write(writer);
        writer.endObject();
    }

    private void settle() throws IOException {
        if (fastPath != null) {
            fastPath.settle(writer);
        }
    }

    private static boolean isFinite(Number value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(value.doubleValue());
    }
}
