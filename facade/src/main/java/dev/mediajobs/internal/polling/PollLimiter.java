package dev.mediajobs.internal.polling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Limits concurrent polls. Queued polls need a few bytes each, calls in the queue of an HTTP client a few thousand.
 * Thread-safe.
 */
final class PollLimiter {
    private final int maxConcurrent;
    private final Queue<QueuedPoll> queue = new ArrayDeque<>();
    private int active;
    private boolean draining;

    PollLimiter(int maxConcurrent) {
        this.maxConcurrent = maxConcurrent;
    }

    /** Starts the poll now or when a permit is free; cancelling the future removes it from the queue. */
    CompletableFuture<JobSnapshot> acquire(PollFunction function) {
        QueuedPoll poll = new QueuedPoll(function);
        synchronized (this) {
            queue.add(poll);
        }
        drain();
        return poll;
    }

    private void onFinished() {
        synchronized (this) {
            active--;
        }
        drain();
    }

    /** Starts queued polls in one thread, because polls that end immediately would otherwise nest on the stack. */
    private void drain() {
        for (QueuedPoll poll = next(true); poll != null; poll = next(false)) {
            poll.start(poll.function);
        }
    }

    private synchronized @Nullable QueuedPoll next(boolean first) {
        if (first && draining) {
            return null;
        }
        while (active < maxConcurrent && !queue.isEmpty()) {
            QueuedPoll poll = queue.remove();
            if (!poll.isDone()) {
                active++;
                draining = true;
                return poll;
            }
        }
        draining = false;
        return null;
    }

    private final class QueuedPoll extends DeferredPoll {
        private final PollFunction function;

        QueuedPoll(PollFunction function) {
            this.function = function;
        }

        @Override
        void onCallDone() {
            onFinished();
        }
    }
}
