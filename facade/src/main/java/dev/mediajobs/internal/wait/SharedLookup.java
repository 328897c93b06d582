package dev.mediajobs.internal.wait;

import dev.mediajobs.internal.time.Futures;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lets all who look at a job at the same time share one call. Safe for use by many threads. */
public final class SharedLookup implements Lookup {
    private final Lookup lookup;
    private final UnaryOperator<JobView> memory;
    private @Nullable CompletableFuture<JobView> running;
    private int watchers;

    /**
     * @param memory told of each view before anybody else; what it gives back is what all see
     */
    public SharedLookup(Lookup lookup, UnaryOperator<JobView> memory) {
        this.lookup = lookup;
        this.memory = memory;
    }

    @Override
    public CompletableFuture<JobView> look() {
        CompletableFuture<JobView> call;
        synchronized (this) {
            call = running;
            if (call == null || call.isDone()) {
                call = lookup.look();
                running = call;
                watchers = 0;
            }
            watchers++;
        }
        return watch(call);
    }

    private CompletableFuture<JobView> watch(CompletableFuture<JobView> call) {
        CompletableFuture<JobView> mine = new CompletableFuture<>();
        Futures.whenDone(call, (view, error) -> {
            forget(call);
            if (view != null) {
                mine.complete(memory.apply(view));
            } else if (error != null) {
                mine.completeExceptionally(error);
            }
        });
        Futures.whenCancelled(mine, () -> leave(call));
        return mine;
    }

    /** A call that has ended holds its whole exchange, which ten thousand waiting jobs must not. */
    private synchronized void forget(CompletableFuture<JobView> call) {
        if (running == call) {
            running = null;
        }
    }

    /** The last one who leaves ends the call. */
    private void leave(CompletableFuture<JobView> call) {
        boolean last;
        synchronized (this) {
            last = call == running && --watchers == 0;
        }
        if (last) {
            call.cancel(true);
        }
    }
}
