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

/** The tries of a downloading thread and the pauses between them. */
public final class Pauses {
    private static final Duration FIRST = Duration.ofMillis(500);

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

    /** Begins a try on the current thread. */
    Attempt attempt(Duration most) {
        try {
            return new Attempt(time, ongoing, most);
        } catch (RejectedExecutionException closed) {
            throw cancelled("MediaJobs was closed");
        }
    }
}
