package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** Turns bodies and parameters into text and back, as the contracts want it. */
final class JsonConverters extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Moshi moshi;
    private final JsonOptions options;

    JsonConverters(Moshi moshi, JsonOptions options) {
        this.moshi = moshi;
        this.options = options;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        AnswerReader<Object> reader =
                new AnswerReader<>(operation(annotations), simpleName(type), moshi.adapter(type), options);
        return body -> {
            try (body) {
                return reader.read(body.source(), body.contentType());
            }
        };
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        JsonAdapter<Object> adapter = moshi.adapter(type);
        return value -> toBody(adapter, value);
    }

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == OffsetDateTime.class) {
            return (OffsetDateTime time) -> Rfc3339.format(time);
        }
        if (type == LocalDateTime.class) {
            return (LocalDateTime time) -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        if (type == LocalDate.class) {
            return (LocalDate date) -> date.toString();
        }
        if (type instanceof Class<?> raw && WireWord.class.isAssignableFrom(raw)) {
            return (WireWord word) -> Words.toSend(word);
        }
        return null;
    }

    static <T> RequestBody toBody(JsonAdapter<T> adapter, T value) throws IOException {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            adapter.toJson(writer, value);
        }
        return RequestBody.create(buffer.readByteString(), JSON);
    }

    static String simpleName(Type type) {
        return type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
    }

    private static String operation(Annotation[] annotations) {
        String call = call(annotations);
        for (Annotation annotation : annotations) {
            if (annotation instanceof ApiOperation operation) {
                return operation.api() + " " + operation.id() + " (" + call + ")";
            }
        }
        return call;
    }

    private static String call(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof GET get) {
                return "GET " + get.value();
            }
            if (annotation instanceof POST post) {
                return "POST " + post.value();
            }
            if (annotation instanceof PUT put) {
                return "PUT " + put.value();
            }
            if (annotation instanceof PATCH patch) {
                return "PATCH " + patch.value();
            }
            if (annotation instanceof DELETE delete) {
                return "DELETE " + delete.value();
            }
        }
        return "Answer";
    }
}
