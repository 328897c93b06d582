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
import retrofit2.http.Headers;

/** Converts bodies and parameters to and from their text in requests and responses. */
final class JsonConverterFactory extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");
    /** The header of the method replaces it. */
    private static final MediaType TEXT = MediaType.get("text/plain; charset=UTF-8");

    private final Moshi moshi;
    private final JsonOptions options;

    JsonConverterFactory(Moshi moshi, JsonOptions options) {
        this.moshi = moshi;
        this.options = options;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == String.class && isText(annotations, "Accept:")) {
            return new TextResponseConverter(new Operation(annotations), options);
        }
        return new JsonResponseConverter<>(new Operation(annotations), simpleName(type), moshi.adapter(type), options);
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return type == String.class && isText(methodAnnotations, "Content-Type:")
                ? new TextRequestBodyConverter()
                : new JsonRequestBodyConverter(moshi.adapter(type));
    }

    /** Returns whether the first media type in a header of the method is not JSON; those of errors follow it. */
    private static boolean isText(Annotation[] annotations, String header) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Headers headers) {
                for (String line : headers.value()) {
                    if (line.startsWith(header)) {
                        int end = line.indexOf(',');
                        return !(end < 0 ? line : line.substring(0, end)).contains("json");
                    }
                }
            }
        }
        return false;
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

    private record TextRequestBodyConverter() implements Converter<String, RequestBody> {
        @Override
        public RequestBody convert(String value) {
            return RequestBody.create(value, TEXT);
        }
    }

    private record TextResponseConverter(Operation operation, JsonOptions options)
            implements Converter<ResponseBody, String> {
        @Override
        public String convert(ResponseBody body) throws IOException {
            try (body) {
                if (body.source().request(options.maxBytes() + 1)) {
                    throw new InvalidResponseException(
                            InvalidResponseException.Reason.TOO_LARGE,
                            operation + ": expected text, but the response is longer than " + options.maxBytes()
                                    + " bytes",
                            "",
                            null);
                }
                return body.string();
            }
        }
    }

    private record ParameterConverter() implements Converter<Object, String> {
        @Override
        public String convert(Object value) {
            String text = MultipartFormBuilder.text(value);
            if (text != null) {
                return text;
            }
            if (WireValues.of(value) instanceof String scalar) {
                return scalar;
            }
            throw new IllegalArgumentException("A list or an object cannot be sent as one text: "
                    + value.getClass().getSimpleName());
        }
    }
}
