package dev.mediajobs;

import dev.mediajobs.internal.polling.PollingLoop;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Scheduler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A wait as a future; completing or cancelling the future ends the wait. */
final class JobFuture<T extends Media> extends CompletableFuture<T> implements PollingLoop.Listener {
    private final Job<T> job;
    private final Telemetry.Span span;
    private final Scheduler scheduler;
    private volatile @Nullable PollingLoop loop;

    /** Creates a future; the span ends before dependent stages run. */
    JobFuture(Job<T> job, Telemetry.Span span, Scheduler scheduler) {
        this.job = job;
        this.span = span;
        this.scheduler = scheduler;
    }

    void onStart(PollingLoop newLoop) {
        loop = newLoop;
        if (isDone()) {
            newLoop.cancel();
        }
    }

    @Override
    public void onComplete(PollingLoop endedLoop) {
        span.end(endedLoop.failure());
        // Dependent stages may be slow, or wait for another timer.
        if (scheduler.onTimerThread()) {
            defaultExecutor().execute(() -> finish(endedLoop));
        } else {
            finish(endedLoop);
        }
    }

    private void finish(PollingLoop endedLoop) {
        try {
            complete(job.toResult(endedLoop));
        } catch (RuntimeException failed) {
            completeExceptionally(failed);
        }
    }

    @Override
    public boolean complete(T value) {
        return release(super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable error) {
        return release(super.completeExceptionally(error));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return release(super.cancel(mayInterruptIfRunning));
    }

    private boolean release(boolean done) {
        PollingLoop running = loop;
        if (done && running != null) {
            running.cancel();
        }
        return done;
    }
}
