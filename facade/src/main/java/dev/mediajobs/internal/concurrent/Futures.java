package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Actions on the completion of futures. */
public final class Futures {
    private Futures() {}

    /** Runs the action once the future is done; the action must not throw. */
    @SuppressWarnings("FutureReturnValueIgnored") // the action does not throw
    public static <T> void whenDone(CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> action) {
        future.whenComplete(action);
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
