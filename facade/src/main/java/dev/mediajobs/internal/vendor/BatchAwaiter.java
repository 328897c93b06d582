package dev.mediajobs.internal.vendor;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Exceptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Waits for several jobs concurrently, of one or more vendors, without occupying threads. */
public final class BatchAwaiter {
    private final ClientContext client;

    public BatchAwaiter(ClientContext client) {
        this.client = client;
    }

    public <T extends Media> List<T> all(Collection<? extends Job<? extends T>> jobs, Duration timeout) {
        List<CompletableFuture<? extends T>> waits = new ArrayList<>();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            jobs.forEach(job -> waits.add(await(job, timeout)));
            Futures.whenDone(
                    CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)),
                    (ignored, error) -> done.complete(true));
            client.awaitTermination(done, () -> ClientContext.cancelledByClose(null, "await"), null);
        } finally {
            waits.forEach(wait -> wait.cancel(true));
        }
        List<T> results = new ArrayList<>();
        MediaException first = null;
        for (CompletableFuture<? extends T> wait : waits) {
            try {
                results.add(wait.join());
            } catch (RuntimeException failed) {
                MediaException error = Exceptions.of(failed);
                if (first == null) {
                    first = error;
                } else if (first != error) {
                    first.addSuppressed(error);
                }
            }
        }
        if (first != null) {
            throw first;
        }
        return List.copyOf(results);
    }

    public <J extends Job<? extends Media>> J any(Collection<J> jobs, Duration timeout) {
        if (jobs.isEmpty()) {
            throw Exceptions.invalid(null, "await", "there are no jobs to wait for", "Pass at least one job.");
        }
        CompletableFuture<J> first = new CompletableFuture<>();
        AtomicInteger remaining = new AtomicInteger(jobs.size());
        List<CompletableFuture<? extends Media>> waits = new ArrayList<>();
        try {
            for (J job : jobs) {
                CompletableFuture<? extends Media> wait = await((Job<? extends Media>) job, timeout);
                waits.add(wait);
                Futures.whenDone(wait, (result, error) -> onWaitEnd(first, remaining, job, error));
            }
            return client.awaitTermination(first, () -> ClientContext.cancelledByClose(null, "await"), null);
        } finally {
            waits.forEach(wait -> wait.cancel(true));
        }
    }

    /** Waits without the executor of the application, which may be busy. */
    private static <T extends Media> CompletableFuture<T> await(Job<T> job, Duration timeout) {
        return job instanceof PolledJob<T> polled ? polled.awaitAsync(timeout, Runnable::run) : job.awaitAsync(timeout);
    }

    /** Ends the wait with a job that has ended; a failed wait counts only if all waits fail. */
    private static <J extends Job<? extends Media>> void onWaitEnd(
            CompletableFuture<J> first, AtomicInteger remaining, J job, @Nullable Throwable error) {
        if (error == null || job.phase().isTerminal()) {
            first.complete(job);
        } else if (remaining.decrementAndGet() == 0) {
            first.completeExceptionally(error);
        }
    }
}
