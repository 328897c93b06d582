package dev.mediajobs.internal.vendor;

import dev.mediajobs.Media;
import dev.mediajobs.internal.polling.PollingLoop;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A wait as a future; completing or cancelling the future ends the wait. */
final class JobFuture<T extends Media> extends CompletableFuture<T> implements PollingLoop.Listener {
    private final PolledJob<T> job;
    private final Telemetry.Span span;
    private final Executor executor;
    private volatile @Nullable PollingLoop loop;

    /**
     * Creates a future; the span ends before dependent stages run.
     *
     * @param executor runs the dependent stages, which may be slow or wait for other jobs
     */
    JobFuture(PolledJob<T> job, Telemetry.Span span, Executor executor) {
        this.job = job;
        this.span = span;
        this.executor = executor;
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
        if (!isDone()) {
            executor.execute(() -> finish(endedLoop));
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
