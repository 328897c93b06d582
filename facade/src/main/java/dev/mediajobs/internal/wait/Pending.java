package dev.mediajobs.internal.wait;

import dev.mediajobs.internal.time.Futures;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A look that others can hold before it begins. Cancelling it ends the call, whenever that comes. */
class Pending extends CompletableFuture<JobView> {
    private volatile @Nullable CompletableFuture<JobView> call;

    /** Makes the call, which may be over when this returns. */
    final void begin(Lookup lookup) {
        CompletableFuture<JobView> begun;
        try {
            begun = lookup.look();
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
            over();
        });
    }

    /** The call is over, whether or not somebody still waits for it. */
    void over() {}

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        CompletableFuture<JobView> running = call;
        if (isCancelled() && running != null) {
            running.cancel(true);
        }
        return cancelled;
    }
}
