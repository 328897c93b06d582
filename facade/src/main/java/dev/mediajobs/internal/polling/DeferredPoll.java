package dev.mediajobs.internal.polling;

import dev.mediajobs.internal.concurrent.Futures;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The future of a poll that starts later. Cancelling it also cancels the call. */
class DeferredPoll extends CompletableFuture<JobSnapshot> {
    private volatile @Nullable CompletableFuture<JobSnapshot> call;

    /** Starts the call, which may have ended when this method returns. */
    final void start(PollFunction function) {
        CompletableFuture<JobSnapshot> started;
        try {
            started = function.poll();
        } catch (RuntimeException | Error unexpected) {
            started = CompletableFuture.failedFuture(unexpected);
        }
        call = started;
        if (isCancelled()) {
            started.cancel(true);
        }
        Futures.whenDone(started, (snapshot, error) -> {
            if (error == null) {
                complete(snapshot);
            } else {
                completeExceptionally(error);
            }
            onCallDone();
        });
    }

    /** Runs when the call has ended, even if this future was cancelled. */
    void onCallDone() {}

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        CompletableFuture<JobSnapshot> running = call;
        if (isCancelled() && running != null) {
            running.cancel(true);
        }
        return cancelled;
    }
}
