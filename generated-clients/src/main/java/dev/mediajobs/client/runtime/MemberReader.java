package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object member by member. Unknown members and nulls are added to the extras, and while mismatches are
 * collected, members that do not fit are too. Not thread-safe.
 */
public final class MemberReader {
    private final JsonReader reader;
    private final JsonReader.Options names;
    private final Extras.Builder extras;
    private final boolean open;
    private final @Nullable MismatchCollector mismatches;
    private int index;
    private int mismatchesBefore;
    /** Whether the current value is read from a copy and must still be skipped. */
    private boolean copied;

    /** The path of the current value if it may replace the one before, which is not usable. */
    private @Nullable String repeatedPath;

    private long seen;
    private @Nullable BitSet seenBeyond64;

    private MemberReader(JsonReader reader, JsonReader.Options names, Extras.Builder extras, boolean open) {
        this.reader = reader;
        this.names = names;
        this.extras = extras;
        this.open = open;
        this.mismatches = MismatchCollector.of(reader);
    }

    /**
     * Begins an object.
     *
     * @param reader the reader, positioned before the object
     * @param names the names of the known members
     * @param extras the builder that receives nulls and unknown members
     * @param open whether the contract allows unknown members even in strict mode
     * @return the reader of its members
     * @throws IOException if the reader fails
     */
    public static MemberReader begin(JsonReader reader, JsonReader.Options names, Extras.Builder extras, boolean open)
            throws IOException {
        reader.beginObject();
        return new MemberReader(reader, names, extras, open);
    }

    /**
     * Advances to the value of the next known member that is not null, or past the end of the object.
     *
     * @return the index of its name, -1 at the end
     * @throws JsonDataException if a member occurs twice and mismatches are not collected, or is unknown in strict
     *     mode
     * @throws IOException if the reader fails
     */
    public int next() throws IOException {
        if (copied) {
            copied = false;
            reader.skipValue();
            if (repeatedPath != null) {
                replace(repeatedPath);
            }
        }
        while (reader.hasNext()) {
            index = reader.selectName(names);
            if (index < 0) {
                unknown();
                continue;
            }
            if (isDuplicate(index) && !mayReplace(names.strings().get(index))) {
                duplicate(names.strings().get(index));
                continue;
            }
            if (reader.peek() != JsonReader.Token.NULL) {
                return index;
            }
            reader.<Object>nextNull();
            extras.setNull(names.strings().get(index), true);
        }
        reader.endObject();
        return -1;
    }

    /**
     * Returns the reader of the current value. To be called once after {@link #next()}.
     *
     * @return the reader, positioned before the value
     * @throws IOException if the reader fails
     */
    public JsonReader value() throws IOException {
        if (mismatches == null) {
            return reader;
        }
        mismatchesBefore = mismatches.size();
        copied = true;
        return mismatches.copy(reader);
    }

    /**
     * Adds the current value, which does not fit, to the extras, if mismatches are collected.
     *
     * @param cause what its adapter threw
     * @return false if the cause is an error: mismatches are not collected, or the JSON cannot be read
     * @throws IOException if the reader fails
     */
    public boolean leaveOut(Exception cause) throws IOException {
        if (mismatches == null || !MismatchCollector.isMismatch(cause)) {
            return false;
        }
        copied = false;
        if (repeatedPath != null) {
            repeatedPath = null;
            mismatches.duplicate(reader);
            return true;
        }
        extras.unknown(names.strings().get(index), mismatches.leaveOut(reader, mismatchesBefore, cause));
        return true;
    }

    private void unknown() throws IOException {
        if (reader.failOnUnknown() && !open) {
            reader.skipName();
        }
        String name = reader.nextName();
        if (extras.hasUnknown(name)) {
            duplicate(name);
        } else {
            extras.unknown(name, FreeFormJsonAdapter.read(reader));
        }
    }

    private void duplicate(String name) throws IOException {
        if (mismatches == null) {
            throw duplicate(name, reader);
        }
        mismatches.duplicate(reader);
    }

    /** Returns whether the value before was null or did not fit, and this one is read in its place if it fits. */
    private boolean mayReplace(String name) throws IOException {
        boolean unusable = extras.isNull(name) || extras.hasUnknown(name);
        if (mismatches == null || !unusable || reader.peek() == JsonReader.Token.NULL) {
            return false;
        }
        repeatedPath = reader.getPath();
        return true;
    }

    private void replace(String path) throws IOException {
        extras.set(names.strings().get(index), false);
        if (mismatches != null) {
            mismatches.add(path, "expected once but it occurs twice, the first that fits counts", null);
        }
        repeatedPath = null;
    }

    private boolean isDuplicate(int index) {
        boolean duplicate;
        if (index < Long.SIZE) {
            duplicate = (seen & 1L << index) != 0;
            seen |= 1L << index;
        } else {
            seenBeyond64 = seenBeyond64 == null ? new BitSet() : seenBeyond64;
            duplicate = seenBeyond64.get(index);
            seenBeyond64.set(index);
        }
        return duplicate;
    }

    static JsonDataException duplicate(String name, JsonReader reader) {
        return new JsonDataException("Expected '" + name + "' once but it occurs twice at path " + reader.getPath());
    }
}
