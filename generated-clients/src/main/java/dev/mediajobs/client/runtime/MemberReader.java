package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object, member by member. Members that the contract does not name and members that are
 * null go to the extras. Not safe for use by several threads at once.
 */
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
     * @param reader stands before it
     * @param names the names of the contract
     * @param extras takes nulls and unknown members
     * @param open whether the contract allows further members, so that strictness lets them pass
     * @return gives the members
     * @throws IOException if the reader fails
     */
    public static MemberReader begin(JsonReader reader, JsonReader.Options names, Extras.Builder extras, boolean open)
            throws IOException {
        reader.beginObject();
        return new MemberReader(reader, names, extras, open);
    }

    /**
     * Goes on to the next member of the contract that has a value, or behind the object.
     *
     * @return the index of its name, after which the reader stands; -1 at the end
     * @throws JsonDataException if a member stands there twice, since nobody can say which of them counts,
     *     or if strictness forbids it
     * @throws IOException if the reader fails
     */
    public int next() throws IOException {
        while (reader.hasNext()) {
            int index = reader.selectName(names);
            if (index < 0) {
                unknown();
                continue;
            }
            once(index);
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
            throw twice(name, reader);
        }
        extras.unknown(name, FreeFormJsonAdapter.read(reader));
    }

    private void once(int index) {
        boolean again;
        if (index < Long.SIZE) {
            again = (seen & 1L << index) != 0;
            seen |= 1L << index;
        } else {
            seenBeyond64 = seenBeyond64 == null ? new BitSet() : seenBeyond64;
            again = seenBeyond64.get(index);
            seenBeyond64.set(index);
        }
        if (again) {
            throw twice(names.strings().get(index), reader);
        }
    }

    static JsonDataException twice(String name, JsonReader reader) {
        return new JsonDataException(
                "Expected '" + name + "' once but it stands there twice at path " + reader.getPath());
    }
}
