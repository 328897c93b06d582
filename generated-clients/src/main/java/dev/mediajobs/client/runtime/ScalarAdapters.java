package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** How bytes and exact decimals are read and written. */
final class ScalarAdapters {
    static final JsonAdapter<ByteString> BYTES = new Bytes();
    static final JsonAdapter<BigDecimal> DECIMAL = new Decimal();

    private ScalarAdapters() {}

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
            Object number = FreeForm.number(reader.nextString(), path);
            return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
            writer.value(value);
        }
    }
}
