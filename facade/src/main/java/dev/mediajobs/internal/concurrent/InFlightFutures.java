package dev.mediajobs.internal.concurrent;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The futures that calling threads wait for, which closing cancels. Thread-safe. */
public final class InFlightFutures {
    private final Set<CompletableFuture<?>> futures = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @SuppressWarnings("CollectionUndefinedEquality") // futures are compared by identity
    public void track(CompletableFuture<?> future) {
        futures.add(future);
        Futures.whenDone(future, (value, error) -> futures.remove(future));
        if (closed) {
            future.cancel(true);
        }
    }

    public boolean closed() {
        return closed;
    }

    /** Cancels all tracked futures and all that are tracked later. */
    public void close() {
        closed = true;
        futures.forEach(future -> future.cancel(true));
    }
}
