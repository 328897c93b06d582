package dev.mediajobs.client.runtime;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okio.BufferedSource;
import retrofit2.Retrofit;

/** Creates what the generated clients need. All methods and their results are safe for use by several threads. */
public final class ClientRuntime {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new ScalarAdapters()).build();

    private ClientRuntime() {}

    /** {@return the Moshi instance of all generated models, always the same one} */
    public static Moshi moshi() {
        return MOSHI;
    }

    /**
     * Creates a Retrofit instance with {@link JsonOptions#DEFAULT}.
     *
     * @param base the base URL of the vendor, with or without a path, with or without a trailing slash
     * @param calls the call factory that sends the requests and adds credentials, timeouts and retries
     * @return an instance that creates the generated interfaces
     * @throws IllegalArgumentException if the base URL has a query or a fragment
     */
    public static Retrofit retrofit(HttpUrl base, Call.Factory calls) {
        return retrofit(base, calls, JsonOptions.DEFAULT);
    }

    /**
     * Creates a Retrofit instance.
     *
     * @param base the base URL of the vendor, with or without a path, with or without a trailing slash
     * @param calls the call factory that sends the requests and adds credentials, timeouts and retries
     * @param options the limits and the strictness for reading responses
     * @return an instance that creates the generated interfaces
     * @throws IllegalArgumentException if the base URL has a query or a fragment
     */
    public static Retrofit retrofit(HttpUrl base, Call.Factory calls, JsonOptions options) {
        return new Retrofit.Builder()
                .baseUrl(withSlash(base))
                .callFactory(calls)
                .addConverterFactory(new JsonConverterFactory(MOSHI, options))
                .build();
    }

    /**
     * Reads JSON that is not the response of a call, such as the body of a webhook.
     *
     * @param source what the JSON is, for messages, such as {@code Creatify webhook}
     * @param type the generated class
     * @param json the JSON, read to its end or to the limit and not closed
     * @param options the limits and the strictness
     * @param <T> the generated class
     * @return the value
     * @throws InvalidResponseException if it is not JSON, or does not fit the contract as a whole
     * @throws IOException if the source fails
     */
    public static <T> T read(String source, Class<T> type, BufferedSource json, JsonOptions options)
            throws IOException {
        return new JsonResponseConverter<>(source, type.getSimpleName(), MOSHI.adapter(type), options).read(json, null);
    }

    private static HttpUrl withSlash(HttpUrl base) {
        if (base.query() != null || base.fragment() != null) {
            throw new IllegalArgumentException("The base URL must not have a query or a fragment. Use "
                    + base.newBuilder().query(null).fragment(null).build());
        }
        return base.encodedPath().endsWith("/")
                ? base
                : base.newBuilder().addPathSegment("").build();
    }
}
