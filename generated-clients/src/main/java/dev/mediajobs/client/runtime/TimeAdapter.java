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
import org.jspecify.annotations.Nullable;

/** How a time is read and written as text. */
abstract class TimeAdapter<T> extends JsonAdapter<T> {
    private final String expected;

    private TimeAdapter(String expected) {
        this.expected = expected;
    }

    static JsonAdapter<OffsetDateTime> zoned() {
        return new TimeAdapter<OffsetDateTime>("a time with an offset, such as 2026-01-24T13:07:14Z") {
            @Override
            OffsetDateTime parse(String text) {
                return Rfc3339.parse(text);
            }

            @Override
            String format(OffsetDateTime time) {
                return Rfc3339.format(time);
            }
        };
    }

    static JsonAdapter<LocalDateTime> naive() {
        return new TimeAdapter<LocalDateTime>("a time without an offset, such as 2026-01-24T13:07:14.211") {
            @Override
            LocalDateTime parse(String text) {
                return LocalDateTime.parse(text);
            }

            @Override
            String format(LocalDateTime time) {
                return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
            }
        };
    }

    static JsonAdapter<LocalDate> date() {
        return new TimeAdapter<LocalDate>("a date, such as 2026-01-24") {
            @Override
            LocalDate parse(String text) {
                return LocalDate.parse(text);
            }

            @Override
            String format(LocalDate date) {
                return date.toString();
            }
        };
    }

    /** Throws {@link DateTimeException} for what is no such time. */
    abstract T parse(String text);

    abstract String format(T time);

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.NULL) {
            return reader.nextNull();
        }
        String text = reader.nextString();
        try {
            return parse(text);
        } catch (DateTimeException noTime) {
            throw new JsonDataException(
                    "Expected " + expected + ", but was " + Rfc3339.quoted(text) + " at path " + reader.getPath(),
                    noTime);
        }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        writer.value(value == null ? null : format(value));
    }
}
