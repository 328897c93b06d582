package dev.mediajobs.internal.concurrent;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The futures that threads of callers wait for, so that closing lets every one of them go. */
public final class InFlightFutures {
    private final Set<CompletableFuture<?>> futures = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @SuppressWarnings("CollectionUndefinedEquality") // each future is meant itself
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

    /** Cancels all there are and all that will come. */
    public void close() {
        closed = true;
        futures.forEach(future -> future.cancel(true));
    }
}
