package dev.mediajobs.internal.concurrent;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** So many places; who finds none free queues, first come first served. Safe for use by many threads. */
public final class AsyncSemaphore {
    private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
    private int free;

    public AsyncSemaphore(int all) {
        this.free = all;
    }

    /** Ends once there is a place, which has to be given back; cancelling it before gives up the queue. */
    public CompletableFuture<Boolean> acquire() {
        CompletableFuture<Boolean> place = new CompletableFuture<>();
        synchronized (this) {
            if (free == 0) {
                waiting.add(place);
                return place;
            }
            free--;
        }
        place.complete(true);
        return place;
    }

    /** Hands a place to whoever is next. */
    public void release() {
        while (true) {
            CompletableFuture<Boolean> next;
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    free++;
                    return;
                }
            }
            if (next.complete(true)) {
                return;
            }
        }
    }
}
