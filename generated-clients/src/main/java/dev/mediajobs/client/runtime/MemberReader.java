package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object member by member. Unknown members and nulls are added to the extras. Not thread-safe. */
public final class MemberReader {
    private final JsonReader reader;
    private final JsonReader.Options names;
    private final Extras.Builder extras;
    private final boolean open;
    private long seen;
    private @Nullable BitSet seenBeyond64;

    private MemberReader(JsonReader reader, JsonReader.Options names, Extras.Builder extras, boolean open) {
        this.reader = reader;
        this.names = names;
        this.extras = extras;
        this.open = open;
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
     * @throws JsonDataException if a member occurs twice, or is unknown in strict mode
     * @throws IOException if the reader fails
     */
    public int next() throws IOException {
        while (reader.hasNext()) {
            int index = reader.selectName(names);
            if (index < 0) {
                unknown();
                continue;
            }
            checkFirst(index);
            if (reader.peek() != JsonReader.Token.NULL) {
                return index;
            }
            reader.<Object>nextNull();
            extras.setNull(names.strings().get(index), true);
        }
        reader.endObject();
        return -1;
    }

    private void unknown() throws IOException {
        if (reader.failOnUnknown() && !open) {
            reader.skipName();
        }
        String name = reader.nextName();
        if (extras.hasUnknown(name)) {
            throw duplicate(name, reader);
        }
        extras.unknown(name, FreeFormJsonAdapter.read(reader));
    }

    private void checkFirst(int index) {
        boolean duplicate;
        if (index < Long.SIZE) {
            duplicate = (seen & 1L << index) != 0;
            seen |= 1L << index;
        } else {
            seenBeyond64 = seenBeyond64 == null ? new BitSet() : seenBeyond64;
            duplicate = seenBeyond64.get(index);
            seenBeyond64.set(index);
        }
        if (duplicate) {
            throw duplicate(names.strings().get(index), reader);
        }
    }

    static JsonDataException duplicate(String name, JsonReader reader) {
        return new JsonDataException("Expected '" + name + "' once but it occurs twice at path " + reader.getPath());
    }
}
