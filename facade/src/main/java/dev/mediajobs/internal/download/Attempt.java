package dev.mediajobs.internal.download;

import dev.mediajobs.internal.http.Interruptible;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.time.Ongoing;
import dev.mediajobs.internal.time.Time;
import dev.mediajobs.internal.time.Watch;
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
    static final Duration STALL = Duration.ofSeconds(30);

    private final Interruptible thread = new Interruptible(() -> end("the download was interrupted"));
    private final Watch watch;
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private volatile @Nullable Call call;
    private volatile @Nullable String ended;

    /**
     * @param most how long it may take
     * @throws RejectedExecutionException if MediaJobs is closed
     */
    Attempt(Time time, Ongoing ongoing, Duration most) {
        this.watch = new Watch(
                time,
                most,
                STALL,
                () -> end("the last byte did not come within " + most.toSeconds() + " s"),
                () -> end("no byte came for " + STALL.toSeconds() + " s"));
        ongoing.track(over);
        Futures.whenCancelled(over, () -> end("MediaJobs was closed"));
    }

    /** Makes a call of this try, which follows the one before it. */
    Response execute(Call next) throws IOException {
        call = next;
        if (ended != null) {
            next.cancel();
        }
        watch.moved();
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
                watch.moved();
                return n;
            }
        };
    }

    /** Why this try ended before its time; null if it did not. */
    @Nullable
    String ended() {
        return ended;
    }

    private void end(String why) {
        ended = why;
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void close() {
        over.complete(true);
        watch.close();
    }
}
