package dev.mediajobs.internal.concurrent;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A fair semaphore whose permits are acquired through futures. Thread-safe. */
public final class AsyncSemaphore {
    private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
    private int permits;

    public AsyncSemaphore(int permits) {
        this.permits = permits;
    }

    /** Returns a future that completes with a permit, to be released later; cancelling it leaves the queue. */
    public CompletableFuture<Boolean> acquire() {
        CompletableFuture<Boolean> permit = new CompletableFuture<>();
        synchronized (this) {
            if (permits == 0) {
                waiting.add(permit);
                return permit;
            }
            permits--;
        }
        permit.complete(true);
        return permit;
    }

    /** Releases a permit to the next future in the queue. */
    public void release() {
        while (true) {
            CompletableFuture<Boolean> next;
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    permits++;
                    return;
                }
            }
            if (next.complete(true)) {
                return;
            }
        }
    }
}
