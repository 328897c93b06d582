package dev.mediajobs.client.runtime;

import java.nio.charset.StandardCharsets;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** A call factory that returns the same response to every request, without network access. */
final class CannedCalls implements Call.Factory {
    private final OkHttpClient client;
    private volatile @Nullable Request lastRequest;

    private CannedCalls(int status, String contentType, String body) {
        this.client = new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(status)
                        .message("canned")
                        .body(ResponseBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get(contentType)))
                        .build())
                .build();
    }

    static CannedCalls json(String body) {
        return new CannedCalls(200, "application/json", body);
    }

    static CannedCalls html(String body) {
        return new CannedCalls(200, "text/html; charset=utf-8", body);
    }

    static CannedCalls status(int status, String body) {
        return new CannedCalls(status, "application/json", body);
    }

    <T> T create(Class<T> api) {
        return create(api, JsonOptions.DEFAULT);
    }

    <T> T create(Class<T> api, JsonOptions options) {
        return ClientRuntime.retrofit(HttpUrl.get("https://a.example/"), this, options)
                .create(api);
    }

    Request lastRequest() {
        Request request = lastRequest;
        if (request == null) {
            throw new AssertionError("Nothing was sent");
        }
        return request;
    }

    @Override
    public Call newCall(Request request) {
        lastRequest = request;
        return client.newCall(request);
    }
}
