package dev.mediajobs.internal.download;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.concurrent.Interruptible;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.time.TransferWatchdog;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a download on the calling thread. An interrupt, closing MediaJobs, the timeout and a stall each cancel
 * the running call.
 */
final class Attempt implements AutoCloseable {
    /** Maximum time without a byte; noticed within twice this time. */
    static final Duration STALL_TIMEOUT = Duration.ofSeconds(30);

    private final Interruptible thread = new Interruptible(() -> end("the download was interrupted"));
    private final TransferWatchdog watchdog;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private volatile @Nullable Call call;
    private volatile @Nullable String endReason;

    /**
     * @throws RejectedExecutionException if MediaJobs is closed
     */
    Attempt(Scheduler scheduler, InFlightFutures inFlight, Duration timeout) {
        this.watchdog = new TransferWatchdog(
                scheduler,
                timeout,
                STALL_TIMEOUT,
                () -> end("not complete within " + timeout.toSeconds() + " s"),
                () -> end("no bytes received for " + STALL_TIMEOUT.toSeconds() + " s"));
        inFlight.track(closed);
        Futures.whenCancelled(closed, () -> end("MediaJobs was closed"));
    }

    Response execute(Call next) throws IOException {
        call = next;
        if (endReason != null) {
            next.cancel();
        }
        watchdog.onProgress();
        return thread.run(next::execute);
    }

    /** Returns the stream with this attempt's interrupt and stall handling. */
    InputStream monitored(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                return thread.run(body::read);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = thread.run(() -> body.read(bytes, from, length));
                watchdog.onProgress();
                return n;
            }
        };
    }

    /** Returns why this attempt was ended early, or null. */
    @Nullable
    String endReason() {
        return endReason;
    }

    private void end(String reason) {
        endReason = reason;
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void close() {
        closed.complete(true);
        watchdog.close();
    }
}
