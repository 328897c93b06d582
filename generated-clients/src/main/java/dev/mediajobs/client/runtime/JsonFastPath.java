package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import okio.Buffer;

/**
 * Members of JSON objects that need no care, as bytes: plain ASCII, numbers, times. A {@link JsonWriter}
 * looks at each character twice and hands over each quote and comma by itself, which takes three times
 * as long. What is not plain is refused here, so that there is one place alone, Moshi's, that escapes.
 *
 * <p>Stands beside a writer without indentation, whose tag it is, and writes to the same buffer. Used
 * once, by one thread.
 */
final class JsonFastPath {
    /** Quotes, colon and comma around a name and its value. */
    private static final int FRAME = 6;

    private final Buffer to;
    private final byte[] bytes = new byte[1024];
    private int length;

    private JsonFastPath(Buffer to) {
        this.to = to;
    }

    /** A writer to the buffer with this beside it. */
    static JsonWriter writer(Buffer to) {
        JsonWriter writer = JsonWriter.of(to);
        writer.setTag(JsonFastPath.class, new JsonFastPath(to));
        return writer;
    }

    /** Hands over what is waiting, behind what the writer has written. Comes before each use of the writer. */
    void settle(JsonWriter writer) throws IOException {
        if (length > 0) {
            writer.flush();
            to.write(bytes, 0, length);
            length = 0;
        }
    }

    /** Writes a member behind others; says whether it could. */
    boolean text(JsonWriter writer, String name, String value) throws IOException {
        int at = name(writer, name, value.length());
        if (at < 0) {
            return false;
        }
        bytes[at] = '"';
        at = unescaped(value, at + 1);
        if (at < 0) {
            return false;
        }
        bytes[at] = '"';
        length = at + 1;
        return true;
    }

    /** Writes a member behind others whose value stands as it is; says whether it could. */
    boolean bare(JsonWriter writer, String name, String value) throws IOException {
        int at = name(writer, name, value.length());
        if (at >= 0) {
            at = unescaped(value, at);
        }
        if (at < 0) {
            return false;
        }
        length = at;
        return true;
    }

    /** Writes a member behind others; says whether it could. */
    boolean time(JsonWriter writer, String name, OffsetDateTime value) throws IOException {
        if (!TimeText.isCommon(value)) {
            return false;
        }
        int at = name(writer, name, TimeText.MAX_LENGTH);
        if (at < 0) {
            return false;
        }
        bytes[at] = '"';
        at = TimeText.write(value, bytes, at + 1);
        bytes[at] = '"';
        length = at + 1;
        return true;
    }

    /** Where the value begins, negative if the name is not plain or there is not enough room. */
    private int name(JsonWriter writer, String name, int valueLength) throws IOException {
        int needed = name.length() + valueLength + FRAME;
        if (needed > bytes.length - length) {
            settle(writer);
            if (needed > bytes.length) {
                return -1;
            }
        }
        bytes[length] = ',';
        bytes[length + 1] = '"';
        int at = unescaped(name, length + 2);
        if (at < 0) {
            return -1;
        }
        bytes[at] = '"';
        bytes[at + 1] = ':';
        return at + 2;
    }

    /** Where the text ends, negative if it holds anything that JSON escapes or UTF-8 makes longer. */
    private int unescaped(String text, int start) {
        int size = text.length();
        for (int i = 0; i < size; i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                return -1;
            }
            bytes[start + i] = (byte) character;
        }
        return start + size;
    }
}
