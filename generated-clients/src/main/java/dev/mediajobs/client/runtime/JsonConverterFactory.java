package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Converts bodies and parameters to and from their text in requests and responses. */
final class JsonConverterFactory extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Moshi moshi;
    private final JsonOptions options;

    JsonConverterFactory(Moshi moshi, JsonOptions options) {
        this.moshi = moshi;
        this.options = options;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        return new JsonResponseConverter<>(new Operation(annotations), simpleName(type), moshi.adapter(type), options);
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return new JsonRequestBodyConverter(moshi.adapter(type));
    }

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        return type == String.class ? null : new ParameterConverter();
    }

    static <T> RequestBody toBody(JsonAdapter<T> adapter, T value) throws IOException {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonFastPath.writer(buffer)) {
            adapter.toJson(writer, value);
        }
        return RequestBody.create(buffer.readByteString(), JSON);
    }

    static String simpleName(Type type) {
        return type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
    }

    /** A class and not a lambda, because each lambda makes the first call noticeably slower. */
    private record JsonRequestBodyConverter(JsonAdapter<Object> adapter) implements Converter<Object, RequestBody> {
        @Override
        public RequestBody convert(Object value) throws IOException {
            return toBody(adapter, value);
        }
    }

    private record ParameterConverter() implements Converter<Object, String> {
        @Override
        public String convert(Object value) {
            String text = MultipartFormBuilder.text(value);
            return text == null ? value.toString() : text;
        }
    }
}
