package dev.mediajobs.internal.download;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.time.Ongoing;
import dev.mediajobs.internal.time.Time;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** The pauses of a downloading thread, and the care that an interrupt of it is noticed while it reads. */
public final class Pauses {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final String vendor;
    private final Time time;
    private final Ongoing ongoing;
    private final DoubleSupplier random;

    public Pauses(String vendor, Time time, Ongoing ongoing, DoubleSupplier random) {
        this.vendor = vendor;
        this.time = time;
        this.ongoing = ongoing;
        this.random = random;
    }

    /** Waits after the failed attempt of this number: by chance up to 0.5 s, then up to 1 s. */
    void before(int attempt) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        ongoing.track(over);
        double ceiling = FIRST.toNanos() * Math.scalb(1.0, attempt - 1);
        Duration pause = Duration.ofNanos((long) (random.getAsDouble() * ceiling));
        try {
            time.after(pause, () -> over.complete(true));
            over.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cancelled("the download was interrupted");
        } catch (ExecutionException | CancellationException | RejectedExecutionException closed) {
            throw cancelled("MediaJobs was closed");
        }
    }

    /** An interrupt shows as many things: a closed file, a cancelled call. */
    void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled("the download was interrupted");
        }
    }

    RuntimeException cancelled(String happened) {
        return Failure.of(
                        Failure.Kind.CANCELLED,
                        vendor,
                        "download",
                        happened,
                        "Nothing was left behind: download again.")
                .raised();
    }

    /** Watches the current thread until it is closed. */
    Watch watch() {
        Watch watch = new Watch(Thread.currentThread());
        watch.look();
        return watch;
    }

    /** Cancels the call that a thread is busy with once the thread is interrupted: a read of a socket would not notice. */
    final class Watch implements AutoCloseable {
        private final Thread thread;
        private volatile @Nullable Call call;
        private volatile boolean closed;

        private Watch(Thread thread) {
            this.thread = thread;
        }

        void over(Call running) {
            call = running;
        }

        private void look() {
            if (closed) {
                return;
            }
            Call running = call;
            if (running != null && thread.isInterrupted()) {
                running.cancel();
                return;
            }
            try {
                time.after(GLANCE, this::look);
            } catch (RejectedExecutionException stopped) {
                if (running != null) {
                    running.cancel();
                }
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
