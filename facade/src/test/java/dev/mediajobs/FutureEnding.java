package dev.mediajobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The ways in which the holder of a future can end it. */
enum FutureEnding {
    CANCELLED {
        @Override
        void end(CompletableFuture<?> future) {
            future.cancel(true);
        }
    },
    COMPLETED_BY_HAND {
        @Override
        void end(CompletableFuture<?> future) {
            future.complete(null);
        }
    },
    /** What {@link CompletableFuture#orTimeout(long, TimeUnit)} does when the time has passed. */
    TIMED_OUT {
        @Override
        void end(CompletableFuture<?> future) {
            future.completeExceptionally(new TimeoutException());
        }
    };

    abstract void end(CompletableFuture<?> future);
}
