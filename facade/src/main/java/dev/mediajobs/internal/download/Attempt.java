package dev.mediajobs.internal.download;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.concurrent.Interruptible;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.time.TransferWatchdog;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
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
    private final Interruptible thread = new Interruptible(() -> end("the download was interrupted"));
    private final Scheduler scheduler;
    private final TransferWatchdog watchdog;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private volatile @Nullable Call call;
    private volatile @Nullable String endReason;

    /**
     * @throws RejectedExecutionException if MediaJobs is closed
     */
    Attempt(Scheduler scheduler, InFlightFutures inFlight, DownloadOptions options) {
        this.scheduler = scheduler;
        this.watchdog = new TransferWatchdog(
                scheduler,
                options.timeout(),
                options.stallTimeout(),
                () -> end("not complete within " + options.timeout().toSeconds() + " s"),
                () -> end("no bytes received for " + options.stallTimeout().toSeconds() + " s"));
        inFlight.track(closed);
        Futures.whenCancelled(closed, () -> end("MediaJobs was closed"));
    }

    /** Returns the wall-clock time, to compare with the expiry of links. */
    Instant now() {
        return scheduler.now();
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
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = thread.run(() -> body.read(bytes, from, length));
                watchdog.onProgress();
                return n;
            }
        };
    }

    /** Sets whether the caller does not read at the moment, which is not a stall of the server. */
    void setIdle(boolean idle) {
        watchdog.setIdle(idle);
    }

    /** Throws if this attempt was ended early; for work that does not use the connection. */
    void requireRunning() throws IOException {
        String reason = endReason;
        if (reason != null) {
            throw new IOException(reason);
        }
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
        // A reader may never close the attempt.
        closed.complete(true);
    }

    @Override
    public void close() {
        closed.complete(true);
        watchdog.close();
    }
}
