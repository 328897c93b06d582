package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Reads the bodies of answers that report an error. Never fails: an error must not hide an error. */
public final class ErrorBodies {
    private static final int MAX_BYTES = 64 * 1024;

    private ErrorBodies() {}

    /**
     * Reads the error body of a response, which can be read once.
     *
     * @param response a response that was not successful
     * @param type the type that the contract gives its body
     * @param <T> the same
     * @return what could be read of it
     * @throws IllegalArgumentException if the response was successful
     */
    public static <T> ErrorBody<T> read(Response<?> response, Class<T> type) {
        ResponseBody body = response.errorBody();
        if (body == null) {
            throw new IllegalArgumentException("The response has status " + response.code() + ", which is no error");
        }
        MediaType contentType = body.contentType();
        String rawText = text(body, contentType);
        return new ErrorBody<>(
                response.code(), contentType == null ? "" : contentType.toString(), rawText, decode(rawText, type));
    }

    private static String text(ResponseBody body, @Nullable MediaType contentType) {
        Buffer bytes = new Buffer();
        try (body) {
            while (bytes.size() < MAX_BYTES && body.source().read(bytes, MAX_BYTES - bytes.size()) >= 0) {}
        } catch (IOException brokenLine) {
            // What came before the line broke is still worth showing.
        }
        Charset charset = contentType == null ? null : contentType.charset();
        return bytes.readString(charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static <T> Optional<T> decode(String rawText, Class<T> type) {
        JsonAdapter<T> adapter = ClientRuntime.moshi().adapter(type);
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(rawText))) {
            T value = adapter.fromJson(reader);
            return reader.peek() == JsonReader.Token.END_DOCUMENT ? Optional.ofNullable(value) : Optional.empty();
        } catch (IOException | JsonDataException notOfThisType) {
            return Optional.empty();
        }
    }
}
