package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Callbacks on futures. */
public final class Futures {
    private Futures() {}

    /** Runs the callback once the future is done; the callback must not throw. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback does not throw
    public static <T> void whenDone(CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> callback) {
        future.whenComplete(callback);
    }

    /** Runs the task if the future is cancelled. */
    public static void whenCancelled(CompletableFuture<?> future, Runnable task) {
        whenDone(future, (value, error) -> {
            if (future.isCancelled()) {
                task.run();
            }
        });
    }

    /** Completes the second future with the outcome of the first. */
    public static <T> void pass(CompletableFuture<T> from, CompletableFuture<T> to) {
        whenDone(from, (value, error) -> {
            if (error == null) {
                to.complete(value);
            } else {
                to.completeExceptionally(error);
            }
        });
    }
}
