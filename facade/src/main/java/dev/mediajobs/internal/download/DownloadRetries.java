package dev.mediajobs.internal.download;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;

/** Creates download attempts and delays retries on the calling thread. */
public final class DownloadRetries {
    private final String vendor;
    private final Scheduler scheduler;
    private final InFlightFutures inFlight;
    private final DoubleSupplier random;

    public DownloadRetries(String vendor, Scheduler scheduler, InFlightFutures inFlight, DoubleSupplier random) {
        this.vendor = vendor;
        this.scheduler = scheduler;
        this.inFlight = inFlight;
        this.random = random;
    }

    /** Returns the monotonic time in nanoseconds. */
    long nanos() {
        return scheduler.nanos();
    }

    /** Waits after a failed attempt, counted from 1: a random time up to 0.5 s, then up to 1 s, at most up to 16 s. */
    void delayBeforeRetry(int attempt) {
        delay(RetryingCallExecutor.retryDelay(Math.min(attempt, 6), random));
    }

    /** Waits; an interrupt and closing MediaJobs end the wait with an exception. */
    void delay(Duration delay) {
        CompletableFuture<Boolean> elapsed = new CompletableFuture<>();
        inFlight.track(elapsed);
        try {
            Scheduler.Timer timer = scheduler.after(delay, () -> elapsed.complete(true));
            try {
                elapsed.get();
            } finally {
                timer.cancel();
            }
        } catch (InterruptedException interrupted) {
            elapsed.cancel(true);
            Thread.currentThread().interrupt();
            throw cancelled("the download was interrupted");
        } catch (ExecutionException | CancellationException | RejectedExecutionException closed) {
            throw cancelled("MediaJobs was closed");
        }
    }

    /** Throws if the thread was interrupted, which can surface as any I/O error. */
    void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled("the download was interrupted");
        }
    }

    RuntimeException cancelled(String problem) {
        return Failure.of(Failure.Kind.CANCELLED, vendor, "download", problem, "No file was left; download again.")
                .toException();
    }

    Attempt attempt(DownloadOptions options) {
        try {
            return new Attempt(scheduler, inFlight, options);
        } catch (RejectedExecutionException closed) {
            throw cancelled("MediaJobs was closed");
        }
    }
}
