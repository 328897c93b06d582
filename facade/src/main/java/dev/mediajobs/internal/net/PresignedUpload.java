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

/** Uploads files to presigned links, with the exact content type and without credentials, redirects or retries. */
public final class PresignedUpload {
    public static final Duration TIMEOUT = Duration.ofMinutes(15);

    /** Maximum time without progress or a response; noticed within twice this time. */
    static final Duration STALL_TIMEOUT = Duration.ofSeconds(60);

    private final OkHttpClient client;
    private final SsrfGuard ssrfGuard;
    private final Scheduler scheduler;

    public PresignedUpload(OkHttpClient client, SsrfGuard ssrfGuard, Scheduler scheduler) {
        this.client = ssrfGuard
                .install(client)
                .newBuilder()
                .retryOnConnectionFailure(false)
                // TransferWatchdog has the timeouts.
                .writeTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .build();
        this.ssrfGuard = ssrfGuard;
        this.scheduler = scheduler;
    }

    /**
     * Uploads a body and returns the response status. The future fails with {@link UnsafeLinkException} or another
     * {@link IOException}; cancelling it cancels the upload.
     *
     * @param body the factory of the body, called with a callback for sent bytes
     */
    public CompletableFuture<Integer> put(String link, Function<Runnable, RequestBody> body) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        HttpUrl url;
        TransferWatchdog watchdog;
        try {
            url = ssrfGuard.requirePublic(link);
            watchdog = new TransferWatchdog(
                    scheduler,
                    TIMEOUT,
                    STALL_TIMEOUT,
                    () -> end(status, "not complete within " + TIMEOUT.toMinutes() + " min"),
                    () -> end(status, "no progress for " + STALL_TIMEOUT.toSeconds() + " s"));
        } catch (UnsafeLinkException unsafe) {
            return CompletableFuture.failedFuture(unsafe);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new IOException("closed", closed));
        }
        Call call = client.newCall(new Request.Builder()
                .url(url)
                .put(body.apply(watchdog::onProgress))
                .build());
        Futures.whenDone(status, (code, error) -> {
            watchdog.close();
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
                UnsafeLinkException unsafe = UnsafeLinkException.in(error);
                status.completeExceptionally(unsafe == null ? error : unsafe);
            }
        });
        return status;
    }

    private static void end(CompletableFuture<Integer> status, String reason) {
        status.completeExceptionally(new InterruptedIOException(reason));
    }
}
