package dev.mediajobs.internal.polling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few looks be under way at a time. The others wait as a few bytes each, where calls in the queue of an HTTP
 * client would be a few thousand. Safe for use by many threads.
 */
final class PollLimiter {
    private final int maxConcurrent;
    private final Queue<QueuedPoll> queue = new ArrayDeque<>();
    private int active;
    private boolean draining;

    PollLimiter(int most) {
        this.maxConcurrent = most;
    }

    /** The look, now or when it is its turn; cancelling the future gives the turn up. */
    CompletableFuture<JobSnapshot> acquire(PollFunction lookup) {
        QueuedPoll turn = new QueuedPoll(lookup);
        synchronized (this) {
            queue.add(turn);
        }
        drain();
        return turn;
    }

    private void onFinished() {
        synchronized (this) {
            active--;
        }
        drain();
    }

    /** One thread does it for all: a look that ends at once would begin the next one a little deeper on the stack. */
    private void drain() {
        for (QueuedPoll turn = next(true); turn != null; turn = next(false)) {
            turn.start();
        }
    }

    private synchronized @Nullable QueuedPoll next(boolean first) {
        if (first && draining) {
            return null;
        }
        while (active < maxConcurrent && !queue.isEmpty()) {
            QueuedPoll turn = queue.remove();
            if (!turn.isDone()) {
                active++;
                draining = true;
                return turn;
            }
        }
        draining = false;
        return null;
    }

    private final class QueuedPoll extends DeferredPoll {
        private final PollFunction lookup;

        QueuedPoll(PollFunction lookup) {
            this.lookup = lookup;
        }

        void start() {
            start(lookup);
        }

        @Override
        void isOver() {
            onFinished();
        }
    }
}
