package dev.mediajobs.internal.wait;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few looks be under way at a time. The others wait as a few bytes each, where calls in the queue of an HTTP
 * client would be a few thousand. Safe for use by many threads.
 */
final class Turns {
    private final int most;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int taken;
    private boolean handingOut;

    Turns(int most) {
        this.most = most;
    }

    /** The look, now or when it is its turn; cancelling the future gives the turn up. */
    CompletableFuture<JobView> take(Lookup lookup) {
        Turn turn = new Turn(lookup);
        synchronized (this) {
            waiting.add(turn);
        }
        handOut();
        return turn;
    }

    private void given() {
        synchronized (this) {
            taken--;
        }
        handOut();
    }

    /** One thread does it for all: a look that ends at once would begin the next one a little deeper on the stack. */
    private void handOut() {
        for (Turn turn = next(true); turn != null; turn = next(false)) {
            turn.begin();
        }
    }

    private synchronized @Nullable Turn next(boolean first) {
        if (first && handingOut) {
            return null;
        }
        while (taken < most && !waiting.isEmpty()) {
            Turn turn = waiting.remove();
            if (!turn.isDone()) {
                taken++;
                handingOut = true;
                return turn;
            }
        }
        handingOut = false;
        return null;
    }

    private final class Turn extends Pending {
        private final Lookup lookup;

        Turn(Lookup lookup) {
            this.lookup = lookup;
        }

        void begin() {
            begin(lookup);
        }

        @Override
        void over() {
            given();
        }
    }
}
