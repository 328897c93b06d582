package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** How values are read and written that Moshi does not know. Each adapter is made when it is first asked for. */
final class ScalarAdapters implements JsonAdapter.Factory {
    @Override
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        if (!annotations.isEmpty()) {
            return null;
        }
        if (type == Object.class) {
            return new FreeFormJsonAdapter();
        }
        if (type == OffsetDateTime.class) {
            return TimeAdapter.zoned();
        }
        if (type == LocalDateTime.class) {
            return TimeAdapter.naive();
        }
        if (type == LocalDate.class) {
            return TimeAdapter.date();
        }
        if (type == BigDecimal.class) {
            return new Decimal();
        }
        return type == ByteString.class ? new Bytes() : null;
    }

    private static final class Bytes extends JsonAdapter<ByteString> {
        @Override
        public @Nullable ByteString fromJson(JsonReader reader) throws IOException {
            if (reader.peek() == JsonReader.Token.NULL) {
                return reader.nextNull();
            }
            ByteString bytes = ByteString.decodeBase64(reader.nextString());
            if (bytes == null) {
                throw new JsonDataException("Expected bytes as Base64 at path " + reader.getPath());
            }
            return bytes;
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable ByteString value) throws IOException {
            writer.value(value == null ? null : value.base64());
        }
    }

    private static final class Decimal extends JsonAdapter<BigDecimal> {
        @Override
        public @Nullable BigDecimal fromJson(JsonReader reader) throws IOException {
            if (reader.peek() == JsonReader.Token.NULL) {
                return reader.nextNull();
            }
            String path = reader.getPath();
            if (reader.peek() != JsonReader.Token.NUMBER && reader.peek() != JsonReader.Token.STRING) {
                throw new JsonDataException("Expected a number but was " + reader.peek() + " at path " + path);
            }
            Object number = FreeFormJsonAdapter.number(reader.nextString(), path);
            return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
            writer.value(value);
        }
    }
}
