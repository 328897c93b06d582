package dev.mediajobs;

import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Time;
import dev.mediajobs.internal.wait.Wait;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A wait as a future. However the future ends, and by whom, the wait ends with it. */
final class Waiting<T extends Media> extends CompletableFuture<T> implements Wait.Watcher {
    private final Job<T> job;
    private final Telemetry.Ending told;
    private final Time time;
    private volatile @Nullable Wait wait;

    /**
     * @param told of the end of the wait, before whoever holds the future
     */
    Waiting(Job<T> job, Telemetry.Ending told, Time time) {
        this.job = job;
        this.told = told;
        this.time = time;
    }

    void begun(Wait newWait) {
        wait = newWait;
        if (isDone()) {
            newWait.cancel();
        }
    }

    @Override
    public void ended(Wait ended) {
        told.ended(ended.failure());
        // Whatever hangs on this future may take its time, or wait for what only a timer ends.
        if (time.onTimerThread()) {
            defaultExecutor().execute(() -> finish(ended));
        } else {
            finish(ended);
        }
    }

    private void finish(Wait ended) {
        try {
            complete(job.outcome(ended));
        } catch (RuntimeException failed) {
            completeExceptionally(failed);
        }
    }

    @Override
    public boolean complete(T value) {
        return letGo(super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable error) {
        return letGo(super.completeExceptionally(error));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return letGo(super.cancel(mayInterruptIfRunning));
    }

    private boolean letGo(boolean done) {
        Wait running = wait;
        if (done && running != null) {
            running.cancel();
        }
        return done;
    }
}
