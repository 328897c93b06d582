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
 * One try of a download, on the thread of its caller. An interrupt, closing MediaJobs, the limit of the try and a stall
 * each end the call that is under way.
 */
final class Attempt implements AutoCloseable {
    /** A server that sends nothing for so long is given up; noticed within twice the time. */
    static final Duration STALL_TIMEOUT = Duration.ofSeconds(30);

    private final Interruptible thread = new Interruptible(() -> end("the download was interrupted"));
    private final TransferWatchdog watchdog;
    private final CompletableFuture<Boolean> isOver = new CompletableFuture<>();
    private volatile @Nullable Call call;
    private volatile @Nullable String isEnded;

    /**
     * @param most how long it may take
     * @throws RejectedExecutionException if MediaJobs is closed
     */
    Attempt(Scheduler time, InFlightFutures ongoing, Duration most) {
        this.watchdog = new TransferWatchdog(
                time,
                most,
                STALL_TIMEOUT,
                () -> end("the last byte did not come within " + most.toSeconds() + " s"),
                () -> end("no byte came for " + STALL_TIMEOUT.toSeconds() + " s"));
        ongoing.track(isOver);
        Futures.whenCancelled(isOver, () -> end("MediaJobs was closed"));
    }

    /** Makes a call of this try, which follows the one before it. */
    Response execute(Call next) throws IOException {
        call = next;
        if (isEnded != null) {
            next.cancel();
        }
        watchdog.onProgress();
        return thread.run(next::execute);
    }

    /** The stream, read on this try's terms. */
    InputStream reading(InputStream body) {
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

    /** Why this try ended before its time; null if it did not. */
    @Nullable
    String isEnded() {
        return isEnded;
    }

    private void end(String why) {
        isEnded = why;
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void close() {
        isOver.complete(true);
        watchdog.close();
    }
}
