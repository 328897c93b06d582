package dev.mediajobs.internal.outside;

import dev.mediajobs.internal.time.Futures;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends a file to a presigned link: exactly that link, exactly the body's content type, no credential, no redirect, no
 * second time.
 */
public final class Upload {
    /** Longest time that an upload may take. */
    public static final Duration TIMEOUT = Duration.ofMinutes(15);

    private final OkHttpClient client;
    private final Guard guard;

    public Upload(OkHttpClient client, Guard guard) {
        this.client = guard.protect(client)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .callTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .writeTimeout(30, TimeUnit.SECONDS)
                .readTimeout(60, TimeUnit.SECONDS)
                .build();
        this.guard = guard;
    }

    /** The status of the answer; fails with {@link UnsafeLink} or another {@link IOException}. Cancelling ends it. */
    public CompletableFuture<Integer> put(String link, RequestBody body) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        HttpUrl url;
        try {
            url = guard.checked(link);
        } catch (UnsafeLink unsafe) {
            return CompletableFuture.failedFuture(unsafe);
        }
        Call call = client.newCall(new Request.Builder().url(url).put(body).build());
        Futures.whenCancelled(status, call::cancel);
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call ended, Response response) {
                try (response) {
                    status.complete(response.code());
                }
            }

            @Override
            public void onFailure(Call ended, IOException error) {
                status.completeExceptionally(error);
            }
        });
        return status;
    }
}
