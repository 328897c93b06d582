package dev.mediajobs.internal.polling;

import dev.mediajobs.Phase;
import dev.mediajobs.internal.concurrent.Futures;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Polls one job and keeps its last snapshot. Concurrent polls share one call, and a finished job is not polled again.
 * Thread-safe.
 */
public final class CoalescingPoller implements PollFunction {
    private final PollFunction function;
    private @Nullable JobSnapshot last;
    private @Nullable DeferredPoll current;
    private int subscribers;

    public CoalescingPoller(PollFunction function, @Nullable JobSnapshot initial) {
        this.function = function;
        this.last = initial;
    }

    /** Returns the last snapshot, or null before the first poll. */
    public synchronized @Nullable JobSnapshot last() {
        return last;
    }

    @Override
    public CompletableFuture<JobSnapshot> poll() {
        return poll(function);
    }

    /** Polls with the given function, which may use the current thread, unless a call is already running. */
    public CompletableFuture<JobSnapshot> poll(PollFunction pollFunction) {
        Subscriber subscriber;
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
            subscriber = new Subscriber(current, first);
        }
        Futures.whenDone(subscriber.call, (snapshot, error) -> onResponse(subscriber, snapshot, error));
        if (subscriber.initial) {
            // Outside the lock, because it may block until the call ends.
            subscriber.call.start(pollFunction);
        }
        return subscriber;
    }

    private void onResponse(Subscriber subscriber, @Nullable JobSnapshot snapshot, @Nullable Throwable error) {
        remove(subscriber.call);
        if (snapshot != null) {
            subscriber.complete(remember(snapshot));
        } else if (error instanceof CancellationException && !subscriber.initial && !subscriber.isDone()) {
            // The thread that made the shared call was interrupted; the others poll again.
            CompletableFuture<JobSnapshot> retry = poll();
            Futures.whenCancelled(subscriber, () -> retry.cancel(true));
            Futures.pass(retry, subscriber);
        } else if (error != null) {
            subscriber.completeExceptionally(error);
        }
    }

    /** The future of a caller that shares a call. */
    private final class Subscriber extends CompletableFuture<JobSnapshot> {
        private final DeferredPoll call;
        private final boolean initial;

        Subscriber(DeferredPoll call, boolean initial) {
            this.call = call;
            this.initial = initial;
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

    /** Drops a finished call, because it would keep its entire exchange in memory. */
    private synchronized void remove(CompletableFuture<JobSnapshot> call) {
        if (current == call) {
            current = null;
        }
    }

    /** Cancels the call when its last subscriber leaves. */
    private void leave(CompletableFuture<JobSnapshot> call) {
        boolean unused;
        synchronized (this) {
            unused = call == current && --subscribers == 0;
        }
        if (unused) {
            call.cancel(true);
        }
    }

    /** Takes over the state in a response to another call, such as a submit or a list. */
    public void update(JobSnapshot snapshot) {
        remember(snapshot);
    }

    /** Keeps the first terminal snapshot, and a success without a link until the link arrives. */
    private synchronized JobSnapshot remember(JobSnapshot snapshot) {
        JobSnapshot before = last;
        if (before == null) {
            last = snapshot;
            return snapshot;
        }
        boolean backwards = before.phase() == Phase.SUCCEEDED && snapshot.phase() != Phase.SUCCEEDED;
        if (before.terminal() || backwards) {
            return before;
        }
        last = snapshot.withMetadata(snapshot.metadata().after(before.metadata()));
        return last;
    }
}
