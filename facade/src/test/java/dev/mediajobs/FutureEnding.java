package dev.mediajobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The ways in which a caller can complete a future. */
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
    /** Completed as by {@link CompletableFuture#orTimeout(long, TimeUnit)}. */
    TIMED_OUT {
        @Override
        void end(CompletableFuture<?> future) {
            future.completeExceptionally(new TimeoutException());
        }
    };

    abstract void end(CompletableFuture<?> future);
}
