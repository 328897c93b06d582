package dev.mediajobs.internal.download;

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

    /** Waits after a failed attempt, counted from 1: a random time up to 0.5 s, then up to 1 s. */
    void delayBeforeRetry(int attempt) {
        CompletableFuture<Boolean> elapsed = new CompletableFuture<>();
        inFlight.track(elapsed);
        try {
            scheduler.after(RetryingCallExecutor.retryDelay(attempt, random), () -> elapsed.complete(true));
            elapsed.get();
        } catch (InterruptedException interrupted) {
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

    Attempt attempt(Duration timeout) {
        try {
            return new Attempt(scheduler, inFlight, timeout);
        } catch (RejectedExecutionException closed) {
            throw cancelled("MediaJobs was closed");
        }
    }
}
