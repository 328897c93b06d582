package dev.mediajobs;

import dev.mediajobs.internal.time.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Waits for many jobs at once, whosever they are; none of them holds a thread. */
final class Together {
    private final Engine engine;

    Together(Engine engine) {
        this.engine = engine;
    }

    <T extends Media> List<T> all(Collection<Job<T>> jobs, Duration deadline) {
        List<CompletableFuture<T>> waits = new ArrayList<>();
        jobs.forEach(job -> waits.add(job.toFuture(deadline)));
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Futures.whenDone(
                CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)),
                (nothing, error) -> done.complete(true));
        try {
            engine.join(done, () -> Engine.cancelled(null, "await"), null);
        } finally {
            waits.forEach(wait -> wait.cancel(true));
        }
        List<T> results = new ArrayList<>();
        MediaException first = null;
        for (CompletableFuture<T> wait : waits) {
            try {
                results.add(wait.join());
            } catch (RuntimeException failed) {
                MediaException error = Errors.of(failed);
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

    <T extends Media> Job<T> first(Collection<Job<T>> jobs, Duration deadline) {
        if (jobs.isEmpty()) {
            throw Errors.invalid(null, "await", "there is no job to wait for", "Give at least one.");
        }
        CompletableFuture<Job<T>> first = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(jobs.size());
        List<CompletableFuture<T>> waits = new ArrayList<>();
        for (Job<T> job : jobs) {
            CompletableFuture<T> wait = job.toFuture(deadline);
            waits.add(wait);
            Futures.whenDone(wait, (result, error) -> told(first, left, job, error));
        }
        try {
            return engine.join(first, () -> Engine.cancelled(null, "await"), null);
        } finally {
            waits.forEach(wait -> wait.cancel(true));
        }
    }

    /** A wait that failed says nothing of its job: only when all have, the last failure counts. */
    private static <T extends Media> void told(
            CompletableFuture<Job<T>> first, AtomicInteger left, Job<T> job, @Nullable Throwable error) {
        if (error == null || job.phase().ended()) {
            first.complete(job);
        } else if (left.decrementAndGet() == 0) {
            first.completeExceptionally(error);
        }
    }
}
