package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes a time or date as a string. */
final class TimeAdapter<T> extends JsonAdapter<T> {
    private final String expected;
    private final Function<String, T> parse;
    private final Function<T, String> format;

    /** Creates an adapter; {@code parse} throws {@link DateTimeException} for invalid text. */
    private TimeAdapter(String expected, Function<String, T> parse, Function<T, String> format) {
        this.expected = expected;
        this.parse = parse;
        this.format = format;
    }

    static JsonAdapter<OffsetDateTime> offsetDateTime() {
        return new TimeAdapter<>(Rfc3339.FORMAT, Rfc3339::parse, Rfc3339::format);
    }

    static JsonAdapter<LocalDateTime> localDateTime() {
        return new TimeAdapter<>(
                "a time without an offset, such as 2026-01-24T13:07:14.211",
                LocalDateTime::parse,
                DateTimeFormatter.ISO_LOCAL_DATE_TIME::format);
    }

    static JsonAdapter<LocalDate> date() {
        return new TimeAdapter<>("a date, such as 2026-01-24", LocalDate::parse, LocalDate::toString);
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.NULL) {
            return reader.nextNull();
        }
        String text = reader.nextString();
        try {
            return parse.apply(text);
        } catch (DateTimeException invalid) {
            throw mismatch(expected, text, reader, invalid);
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        writer.value(value == null ? null : format.apply(value));
    }

    static JsonDataException mismatch(String expected, String text, JsonReader reader, DateTimeException cause)
            throws IOException {
        return new JsonDataException(
                "Expected " + expected + ", but was " + Rfc3339.quoted(text) + " at path " + Values.lastPath(reader),
                cause);
    }
}
