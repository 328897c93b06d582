package dev.mediajobs.internal.polling;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.concurrent.Futures;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One job as it was last seen, and the looks at it: all who look at the same time share one call, and a job that has
 * ended is not asked about again. Safe for use by many threads.
 */
public final class CoalescingPoller implements PollFunction {
    private final PollFunction function;
    private @Nullable JobSnapshot last;
    private @Nullable DeferredPoll current;
    private int subscribers;

    /**
     * @param known what is known of the job already
     */
    public CoalescingPoller(PollFunction lookup, @Nullable JobSnapshot known) {
        this.function = lookup;
        this.last = known;
    }

    /** The last view of the job; null if nobody has looked yet. */
    public synchronized @Nullable JobSnapshot last() {
        return last;
    }

    @Override
    public CompletableFuture<JobSnapshot> poll() {
        return poll(function);
    }

    /**
     * The same, in another way unless a call is under way already.
     *
     * @param way may make its call on the current thread
     */
    public CompletableFuture<JobSnapshot> poll(PollFunction way) {
        Subscriber mine;
        synchronized (this) {
            if (last != null && last.terminal()) {
                return CompletableFuture.completedFuture(last);
            }
            boolean first = current == null || current.isDone();
            if (first) {
                current = new DeferredPoll();
                subscribers = 0;
            }
            subscribers++;
            mine = new Subscriber(current, first);
        }
        Futures.whenDone(mine.call, (view, error) -> ended(mine, view, error));
        if (mine.initial) {
            // Not within the lock: it may take as long as the call.
            mine.call.start(way);
        }
        return mine;
    }

    private void ended(Subscriber mine, @Nullable JobSnapshot view, @Nullable Throwable error) {
        remove(mine.call);
        if (view != null) {
            mine.complete(remember(view));
        } else if (error instanceof CancellationException && !mine.initial && !mine.isDone()) {
            // The thread that made the call for all was interrupted, which means nothing to the others.
            CompletableFuture<JobSnapshot> again = poll();
            Futures.whenCancelled(mine, () -> again.cancel(true));
            Futures.pass(again, mine);
        } else if (error != null) {
            mine.completeExceptionally(error);
        }
    }

    /** One of those who share a call. */
    private final class Subscriber extends CompletableFuture<JobSnapshot> {
        private final DeferredPoll call;
        private final boolean initial;

        Subscriber(DeferredPoll call, boolean first) {
            this.call = call;
            this.initial = first;
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
    private synchronized void remove(CompletableFuture<JobSnapshot> call) {
        if (current == call) {
            current = null;
        }
    }

    /** The last one who leaves ends the call. */
    private void leave(CompletableFuture<JobSnapshot> call) {
        boolean lastOne;
        synchronized (this) {
            lastOne = call == current && --subscribers == 0;
        }
        if (lastOne) {
            call.cancel(true);
        }
    }

    /** The first terminal view stays, and a success without a link does not go back to running. */
    private synchronized JobSnapshot remember(JobSnapshot view) {
        JobSnapshot before = last;
        if (before == null) {
            last = view;
            return view;
        }
        boolean backwards = before.phase() == JobPhase.SUCCEEDED && view.phase() != JobPhase.SUCCEEDED;
        if (!before.terminal() && !backwards) {
            last = view.withMetadata(view.metadata().after(before.metadata()));
            return last;
        }
        return before;
    }
}
