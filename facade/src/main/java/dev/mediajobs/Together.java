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

    <T extends Media> List<T> all(Collection<? extends Job<? extends T>> jobs, Duration deadline) {
        List<CompletableFuture<? extends T>> waits = new ArrayList<>();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            jobs.forEach(job -> waits.add(job.toFuture(deadline)));
            Futures.whenDone(
                    CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)),
                    (nothing, error) -> done.complete(true));
            engine.join(done, () -> Engine.cancelled(null, "await"), null);
        } finally {
            waits.forEach(wait -> wait.cancel(true));
        }
        List<T> results = new ArrayList<>();
        MediaException first = null;
        for (CompletableFuture<? extends T> wait : waits) {
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

    <J extends Job<? extends Media>> J first(Collection<J> jobs, Duration deadline) {
        if (jobs.isEmpty()) {
            throw Errors.invalid(null, "await", "there is no job to wait for", "Give at least one.");
        }
        CompletableFuture<J> first = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(jobs.size());
        List<CompletableFuture<? extends Media>> waits = new ArrayList<>();
        try {
            for (J job : jobs) {
                CompletableFuture<? extends Media> wait = job.toFuture(deadline);
                waits.add(wait);
                Futures.whenDone(wait, (result, error) -> told(first, left, job, error));
            }
            return engine.join(first, () -> Engine.cancelled(null, "await"), null);
        } finally {
            waits.forEach(wait -> wait.cancel(true));
        }
    }

    /** A wait that failed says nothing of its job: only when all have, the last failure counts. */
    private static <J extends Job<? extends Media>> void told(
            CompletableFuture<J> first, AtomicInteger left, J job, @Nullable Throwable error) {
        if (error == null || job.phase().ended()) {
            first.complete(job);
        } else if (left.decrementAndGet() == 0) {
            first.completeExceptionally(error);
        }
    }
}
