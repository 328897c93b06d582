package dev.mediajobs.internal.download;

import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;

/** The tries of a downloading thread and the pauses between them. */
public final class DownloadRetries {
    private static final Duration INITIAL_DELAY = Duration.ofMillis(500);

    private final String vendor;
    private final Scheduler scheduler;
    private final InFlightFutures inFlight;
    private final DoubleSupplier random;

    public DownloadRetries(String vendor, Scheduler time, InFlightFutures ongoing, DoubleSupplier random) {
        this.vendor = vendor;
        this.scheduler = time;
        this.inFlight = ongoing;
        this.random = random;
    }

    /** Waits after the failed attempt of this number: by chance up to 0.5 s, then up to 1 s. */
    void delayBeforeRetry(int attempt) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        inFlight.track(over);
        double ceiling = INITIAL_DELAY.toNanos() * Math.scalb(1.0, attempt - 1);
        Duration pause = Duration.ofNanos((long) (random.getAsDouble() * ceiling));
        try {
            scheduler.after(pause, () -> over.complete(true));
            over.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cancelled("the download was interrupted");
        } catch (ExecutionException | CancellationException | RejectedExecutionException closed) {
            throw cancelled("MediaJobs was closed");
        }
    }

    /** An interrupt shows as many things: a closed file, a cancelled call. */
    void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled("the download was interrupted");
        }
    }

    RuntimeException cancelled(String problem) {
        return Failure.of(
                        Failure.Kind.CANCELLED, vendor, "download", problem, "Nothing was left behind: download again.")
                .toException();
    }

    /** Begins a try on the current thread. */
    Attempt attempt(Duration most) {
        try {
            return new Attempt(scheduler, inFlight, most);
        } catch (RejectedExecutionException closed) {
            throw cancelled("MediaJobs was closed");
        }
    }
}
