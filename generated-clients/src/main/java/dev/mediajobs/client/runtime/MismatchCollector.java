package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of a response that do not fit the contract while the rest is read. It is a tag of the reader,
 * set only when a response was found not to fit, so that all other responses are read without its overhead.
 *
 * <p>Each member or element is read from a copy of the reader, and then skipped: a copy that failed in the middle of
 * a value is dropped. Not thread-safe.
 */
final class MismatchCollector {
    /** More mismatches than this make the whole response unreadable: it is something else. */
    private static final int MAX_MISMATCHES = 10_000;

    private final List<Found> found = new ArrayList<>();
    private final Trials trials = new Trials();

    record Found(String path, String problem, @Nullable Object rawValue) {}

    /** Reads one value. */
    @FunctionalInterface
    interface ValueReader<T> {
        @Nullable
        T read(JsonReader reader) throws IOException;
    }

    /** Thrown if a response has too many mismatches. Not a {@link JsonDataException}, which would be a mismatch. */
    static final class TooManyMismatchesException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the collector of a reader, null if values that do not fit are errors. */
    static @Nullable MismatchCollector of(JsonReader reader) {
        return reader.tag(MismatchCollector.class);
    }

    /** Returns whether a value may have caused an exception. Moshi calls a double beyond its range invalid JSON. */
    static boolean isMismatch(Exception cause) {
        return cause instanceof JsonDataException || cause instanceof JsonEncodingException;
    }

    /** Returns the trials of the whole response, whose readers are copies. */
    Trials trials() {
        return trials;
    }

    List<Found> found() {
        return found;
    }

    int size() {
        return found.size();
    }

    /** Returns a copy of the reader to read the next value. The caller then skips the value in the original. */
    JsonReader copy(JsonReader reader) throws IOException {
        JsonReader copy = reader.peekJson();
        copy.setTag(MismatchCollector.class, this);
        return copy;
    }

    /** Consumes the next value, which does not fit, replaces the mismatches inside by one, and returns the value. */
    @Nullable
    Object leaveOut(JsonReader reader, int sizeBefore, Exception cause) throws IOException {
        String path = reader.getPath();
        String problem = problem(cause.getMessage(), reader.peek());
        Object rawValue = Values.immutableCopy(FreeFormJsonAdapter.read(reader));
        found.subList(sizeBefore, found.size()).clear();
        add(path, problem, rawValue);
        return rawValue;
    }

    /** Consumes the value of a member that occurred before. */
    void duplicate(JsonReader reader) throws IOException {
        String path = reader.getPath();
        int sizeBefore = found.size();
        Object rawValue = Values.immutableCopy(FreeFormJsonAdapter.read(reader));
        found.subList(sizeBefore, found.size()).clear();
        add(path, "expected once but it occurs twice, the first counts", rawValue);
    }

    void add(String path, String problem, @Nullable Object rawValue) throws IOException {
        if (found.size() == MAX_MISMATCHES) {
            throw new TooManyMismatchesException();
        }
        found.add(new Found(path, problem, rawValue));
    }

    /** Reads a list without the elements that do not fit. */
    <T> List<@Nullable T> list(JsonReader reader, ValueReader<T> elements) throws IOException {
        List<@Nullable T> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            element(reader, elements, values::add);
        }
        reader.endArray();
        return values;
    }

    /** Reads a map without the values that do not fit. */
    <T> Map<String, @Nullable T> map(JsonReader reader, ValueReader<T> elements) throws IOException {
        Map<String, @Nullable T> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (values.containsKey(name)) {
                duplicate(reader);
            } else {
                element(reader, elements, value -> values.put(name, value));
            }
        }
        reader.endObject();
        return values;
    }

    private <T> void element(JsonReader reader, ValueReader<T> elements, Consumer<@Nullable T> target)
            throws IOException {
        int sizeBefore = found.size();
        T value;
        try {
            value = elements.read(copy(reader));
        } catch (JsonDataException | IOException cause) {
            if (!isMismatch(cause)) {
                throw cause;
            }
            leaveOut(reader, sizeBefore, cause);
            return;
        }
        reader.skipValue();
        target.accept(value);
    }

    /** Keeps what was expected from the message of an adapter. The rest of it may contain the value. */
    private static String problem(@Nullable String message, JsonReader.Token found) {
        String expected = "expected another value";
        if (message != null && message.startsWith("Expected ")) {
            expected = message.split(",? but | at path ", 2)[0].replace("Expected", "expected");
        }
        return expected + " but was "
                + switch (found) {
                    case BEGIN_ARRAY -> "a list";
                    case BEGIN_OBJECT -> "an object";
                    case STRING -> "text";
                    case NUMBER -> "a number that does not fit";
                    case BOOLEAN -> "true or false";
                    default -> found.name().toLowerCase(Locale.ROOT);
                };
    }
}
