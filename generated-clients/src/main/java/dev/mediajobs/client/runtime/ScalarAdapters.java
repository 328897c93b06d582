package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Creates the adapters for types that Moshi does not support, or not as these clients need it. */
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
            return TimeAdapter.offsetDateTime();
        }
        if (type == LocalDateTime.class) {
            return TimeAdapter.localDateTime();
        }
        if (type == LocalDate.class) {
            return TimeAdapter.date();
        }
        if (type == BigDecimal.class) {
            return new BigDecimalAdapter();
        }
        if (type == ByteString.class) {
            return new Base64Adapter();
        }
        return type instanceof ParameterizedType generic ? container(generic, annotations, moshi) : null;
    }

    private @Nullable JsonAdapter<?> container(
            ParameterizedType type, Set<? extends Annotation> annotations, Moshi moshi) {
        boolean isMap = type.getRawType() == Map.class;
        if (!isMap && type.getRawType() != List.class) {
            return null;
        }
        Type[] arguments = type.getActualTypeArguments();
        return new ContainerAdapter(
                moshi.nextAdapter(this, type, annotations), moshi.adapter(arguments[arguments.length - 1]), isMap);
    }

    private static final class Base64Adapter extends JsonAdapter<ByteString> {
        @Override
        public @Nullable ByteString fromJson(JsonReader reader) throws IOException {
            if (reader.peek() == JsonReader.Token.NULL) {
                return reader.nextNull();
            }
            ByteString bytes = ByteString.decodeBase64(reader.nextString());
            if (bytes == null) {
                throw new JsonDataException("Expected bytes as Base64 at path " + Values.lastPath(reader));
            }
            return bytes;
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable ByteString value) throws IOException {
            writer.value(value == null ? null : value.base64());
        }
    }

    private static final class BigDecimalAdapter extends JsonAdapter<BigDecimal> {
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
            return number instanceof Long integer ? BigDecimal.valueOf(integer) : (BigDecimal) number;
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
            writer.value(value);
        }
    }
}
