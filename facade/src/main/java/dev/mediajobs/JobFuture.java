package dev.mediajobs;

import dev.mediajobs.internal.polling.PollingLoop;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Scheduler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A wait as a future. However the future ends, and by whom, the wait ends with it. */
final class JobFuture<T extends Media> extends CompletableFuture<T> implements PollingLoop.Listener {
    private final Job<T> job;
    private final Telemetry.Span listener;
    private final Scheduler scheduler;
    private volatile @Nullable PollingLoop loop;

    /**
     * @param told of the end of the wait, before whoever holds the future
     */
    JobFuture(Job<T> job, Telemetry.Span told, Scheduler time) {
        this.job = job;
        this.listener = told;
        this.scheduler = time;
    }

    void started(PollingLoop newWait) {
        loop = newWait;
        if (isDone()) {
            newWait.cancel();
        }
    }

    @Override
    public void onComplete(PollingLoop ended) {
        listener.end(ended.failure());
        // Whatever hangs on this future may take its time, or wait for what only a timer ends.
        if (scheduler.onTimerThread()) {
            defaultExecutor().execute(() -> finish(ended));
        } else {
            finish(ended);
        }
    }

    private void finish(PollingLoop ended) {
        try {
            complete(job.toResult(ended));
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
