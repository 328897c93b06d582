package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Watching futures, without the further future that nobody needs. */
public final class Futures {
    private Futures() {}

    /** Runs the watcher once the future is done; the watcher must not throw. */
    @SuppressWarnings("FutureReturnValueIgnored") // a watcher that does not throw leaves nothing to look at
    public static <T> void whenDone(CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> watcher) {
        future.whenComplete(watcher);
    }

    /** Runs the task if the future is cancelled. */
    public static void whenCancelled(CompletableFuture<?> future, Runnable task) {
        whenDone(future, (value, error) -> {
            if (future.isCancelled()) {
                task.run();
            }
        });
    }

    /** Hands the outcome of one future to another. */
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
