package dev.mediajobs.internal.net;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.time.TransferWatchdog;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
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
public final class PresignedUpload {
    /** Longest time that an upload may take. */
    public static final Duration TIMEOUT = Duration.ofMinutes(15);

    /** A server that takes no byte for so long, or does not answer, is given up; noticed within twice the time. */
    static final Duration STALL_TIMEOUT = Duration.ofSeconds(60);

    private final OkHttpClient client;
    private final SsrfGuard ssrfGuard;
    private final Scheduler scheduler;

    public PresignedUpload(OkHttpClient client, SsrfGuard guard, Scheduler time) {
        this.client = guard.install(client)
                .newBuilder()
                .retryOnConnectionFailure(false)
                // A watch has the limits, by the clock that everything here goes by.
                .writeTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .build();
        this.ssrfGuard = guard;
        this.scheduler = time;
    }

    /**
     * The status of the answer; fails with {@link UnsafeLinkException} or another {@link IOException}. Cancelling ends it.
     *
     * @param body made of what is to be told of each piece that has left
     */
    public CompletableFuture<Integer> put(String link, Function<Runnable, RequestBody> body) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        HttpUrl url;
        TransferWatchdog watch;
        try {
            url = ssrfGuard.requirePublic(link);
            watch = new TransferWatchdog(
                    scheduler,
                    TIMEOUT,
                    STALL_TIMEOUT,
                    () -> end(status, "it took too long"),
                    () -> end(status, "nothing moved"));
        } catch (UnsafeLinkException unsafe) {
            return CompletableFuture.failedFuture(unsafe);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new IOException("closed", closed));
        }
        Call call = client.newCall(new Request.Builder()
                .url(url)
                .put(body.apply(watch::onProgress))
                .build());
        Futures.whenDone(status, (code, error) -> {
            watch.close();
            if (error != null) {
                call.cancel();
            }
        });
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

    private static void end(CompletableFuture<Integer> status, String why) {
        status.completeExceptionally(new InterruptedIOException(why));
    }
}
