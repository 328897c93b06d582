package dev.mediajobs.client.runtime;

import com.squareup.moshi.Moshi;
import okhttp3.Call;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Puts together what the generated clients need. Everything here is safe for use by several threads. */
public final class ClientRuntime {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new ScalarAdapters()).build();

    private ClientRuntime() {}

    /**
     * The Moshi instance of all generated models.
     *
     * @return always the same one
     */
    public static Moshi moshi() {
        return MOSHI;
    }

    /**
     * A Retrofit instance with {@link JsonOptions#DEFAULT}.
     *
     * @param base where the vendor is, with or without a path, with or without a slash at its end
     * @param calls sends the requests; the place for credentials, timeouts and retries
     * @return creates the generated interfaces
     * @throws IllegalArgumentException if the base has a query or a fragment
     */
    public static Retrofit retrofit(HttpUrl base, Call.Factory calls) {
        return retrofit(base, calls, JsonOptions.DEFAULT);
    }

    /**
     * A Retrofit instance.
     *
     * @param base where the vendor is, with or without a path, with or without a slash at its end
     * @param calls sends the requests; the place for credentials, timeouts and retries
     * @param options how answers are read
     * @return creates the generated interfaces
     * @throws IllegalArgumentException if the base has a query or a fragment
     */
    public static Retrofit retrofit(HttpUrl base, Call.Factory calls, JsonOptions options) {
        return new Retrofit.Builder()
                .baseUrl(withSlash(base))
                .callFactory(calls)
                .addConverterFactory(new JsonConverterFactory(MOSHI, options))
                .build();
    }

    private static HttpUrl withSlash(HttpUrl base) {
        if (base.query() != null || base.fragment() != null) {
            throw new IllegalArgumentException("A base URL has no query and no fragment: "
                    + base.newBuilder().query(null).fragment(null).build());
        }
        return base.encodedPath().endsWith("/")
                ? base
                : base.newBuilder().addPathSegment("").build();
    }
}
