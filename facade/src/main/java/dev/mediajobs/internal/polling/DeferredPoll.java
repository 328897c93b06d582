package dev.mediajobs.internal.polling;

import dev.mediajobs.internal.concurrent.Futures;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A look that others can hold before it begins. Cancelling it ends the call, whenever that comes. */
class DeferredPoll extends CompletableFuture<JobSnapshot> {
    private volatile @Nullable CompletableFuture<JobSnapshot> call;

    /** Makes the call, which may be over when this returns. */
    final void start(PollFunction lookup) {
        CompletableFuture<JobSnapshot> begun;
        try {
            begun = lookup.poll();
        } catch (RuntimeException | Error unexpected) {
            begun = CompletableFuture.failedFuture(unexpected);
        }
        call = begun;
        if (isCancelled()) {
            begun.cancel(true);
        }
        Futures.whenDone(begun, (view, error) -> {
            if (error == null) {
                complete(view);
            } else {
                completeExceptionally(error);
            }
            isOver();
        });
    }

    /** The call is over, whether or not somebody still waits for it. */
    void isOver() {}

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
