package dev.mediajobs.internal.wait;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.time.Futures;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One job as it was last seen, and the looks at it: all who look at the same time share one call, and a job that has
 * ended is not asked about again. Safe for use by many threads.
 */
public final class Observed implements Lookup {
    private final Lookup lookup;
    private @Nullable JobView last;
    private @Nullable Pending running;
    private int watchers;

    /**
     * @param known what is known of the job already
     */
    public Observed(Lookup lookup, @Nullable JobView known) {
        this.lookup = lookup;
        this.last = known;
    }

    /** The last view of the job; null if nobody has looked yet. */
    public synchronized @Nullable JobView last() {
        return last;
    }

    @Override
    public CompletableFuture<JobView> look() {
        return look(lookup);
    }

    /**
     * The same, in another way unless a call is under way already.
     *
     * @param way may make its call on the current thread
     */
    public CompletableFuture<JobView> look(Lookup way) {
        Look mine;
        synchronized (this) {
            if (last != null && last.terminal()) {
                return CompletableFuture.completedFuture(last);
            }
            boolean first = running == null || running.isDone();
            if (first) {
                running = new Pending();
                watchers = 0;
            }
            watchers++;
            mine = new Look(running, first);
        }
        Futures.whenDone(mine.call, (view, error) -> ended(mine, view, error));
        if (mine.first) {
            // Not within the lock: it may take as long as the call.
            mine.call.begin(way);
        }
        return mine;
    }

    private void ended(Look mine, @Nullable JobView view, @Nullable Throwable error) {
        forget(mine.call);
        if (view != null) {
            mine.complete(remember(view));
        } else if (error instanceof CancellationException && !mine.first && !mine.isDone()) {
            // The thread that made the call for all was interrupted, which means nothing to the others.
            CompletableFuture<JobView> again = look();
            Futures.whenCancelled(mine, () -> again.cancel(true));
            Futures.pass(again, mine);
        } else if (error != null) {
            mine.completeExceptionally(error);
        }
    }

    /** One of those who share a call. */
    private final class Look extends CompletableFuture<JobView> {
        private final Pending call;
        private final boolean first;

        Look(Pending call, boolean first) {
            this.call = call;
            this.first = first;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean done = isDone();
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (!done && cancelled) {
                leave(call);
            }
            return cancelled;
        }
    }

    /** A call that has ended holds its whole exchange, which ten thousand waiting jobs must not. */
    private synchronized void forget(CompletableFuture<JobView> call) {
        if (running == call) {
            running = null;
        }
    }

    /** The last one who leaves ends the call. */
    private void leave(CompletableFuture<JobView> call) {
        boolean lastOne;
        synchronized (this) {
            lastOne = call == running && --watchers == 0;
        }
        if (lastOne) {
            call.cancel(true);
        }
    }

    /** The first terminal view stays, and a success without a link does not go back to running. */
    private synchronized JobView remember(JobView view) {
        JobView before = last;
        if (before == null) {
            last = view;
            return view;
        }
        boolean backwards = before.phase() == JobPhase.SUCCEEDED && view.phase() != JobPhase.SUCCEEDED;
        if (!before.terminal() && !backwards) {
            last = view.noting(view.notes().after(before.notes()));
            return last;
        }
        return before;
    }
}
