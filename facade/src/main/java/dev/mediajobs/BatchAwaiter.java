package dev.mediajobs;

import dev.mediajobs.internal.concurrent.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Waits for many jobs at once, whosever they are; none of them holds a thread. */
final class BatchAwaiter {
    private final ClientContext client;

    BatchAwaiter(ClientContext engine) {
        this.client = engine;
    }

    <T extends Media> List<T> all(Collection<? extends Job<? extends T>> jobs, Duration deadline) {
        List<CompletableFuture<? extends T>> waits = new ArrayList<>();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            jobs.forEach(job -> waits.add(job.awaitAsync(deadline)));
            Futures.whenDone(
                    CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)),
                    (nothing, error) -> done.complete(true));
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

    <J extends Job<? extends Media>> J any(Collection<J> jobs, Duration deadline) {
        if (jobs.isEmpty()) {
            throw Exceptions.invalid(null, "await", "there is no job to wait for", "Give at least one.");
        }
        CompletableFuture<J> first = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(jobs.size());
        List<CompletableFuture<? extends Media>> waits = new ArrayList<>();
        try {
            for (J job : jobs) {
                CompletableFuture<? extends Media> wait = job.awaitAsync(deadline);
                waits.add(wait);
                Futures.whenDone(wait, (result, error) -> listener(first, left, job, error));
            }
            return client.awaitTermination(first, () -> ClientContext.cancelledByClose(null, "await"), null);
        } finally {
            waits.forEach(wait -> wait.cancel(true));
        }
    }

    /** A wait that failed says nothing of its job: only when all have, the last failure counts. */
    private static <J extends Job<? extends Media>> void listener(
            CompletableFuture<J> first, AtomicInteger left, J job, @Nullable Throwable error) {
        if (error == null || job.phase().isTerminal()) {
            first.complete(job);
        } else if (left.decrementAndGet() == 0) {
            first.completeExceptionally(error);
        }
    }
}
