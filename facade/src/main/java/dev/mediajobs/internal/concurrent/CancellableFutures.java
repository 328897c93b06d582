package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Futures that follow one another, so that cancelling the last ends whatever runs. */
public final class CancellableFutures {
    private CancellableFutures() {}

    /** One that knows what it waits for; a watcher for its cancellation would cost more than all the rest. */
    private static final class Stage<A> extends CompletableFuture<A> {
        private volatile CompletableFuture<?> running;

        Stage(CompletableFuture<?> running) {
            this.running = running;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (isCancelled()) {
                running.cancel(true);
            }
            return cancelled;
        }

        void follow(CompletableFuture<A> last) {
            running = last;
            if (isCancelled()) {
                last.cancel(true);
            }
            Futures.pass(last, this);
        }
    }

    /** What the function makes of the answer. */
    public static <A, B> CompletableFuture<B> map(CompletableFuture<A> first, Function<? super A, ? extends B> then) {
        return chained(first, (whole, response) -> whole.complete(then.apply(response)), Stage::completeExceptionally);
    }

    /** What the one function makes of the answer, or the other of the error. */
    public static <A, B> CompletableFuture<B> map(
            CompletableFuture<A> first,
            Function<? super A, ? extends B> then,
            Function<Throwable, ? extends B> otherwise) {
        return chained(
                first,
                (whole, response) -> whole.complete(then.apply(response)),
                (whole, error) -> whole.complete(otherwise.apply(error)));
    }

    /** The call that follows the first one. */
    public static <A, B> CompletableFuture<B> then(
            CompletableFuture<A> first, Function<? super A, ? extends CompletableFuture<B>> next) {
        return chained(first, (whole, response) -> whole.follow(next.apply(response)), Stage::completeExceptionally);
    }

    /** The same answer, or another call instead of this error where the function knows one; null for none. */
    public static <A> CompletableFuture<A> recover(
            CompletableFuture<A> first, Function<Throwable, @Nullable CompletableFuture<A>> rescue) {
        return chained(first, Stage::complete, (whole, error) -> {
            CompletableFuture<A> second = rescue.apply(error);
            if (second == null) {
                whole.completeExceptionally(error);
            } else {
                whole.follow(second);
            }
        });
    }

    private static <A, B> CompletableFuture<B> chained(
            CompletableFuture<A> first, BiConsumer<Stage<B>, A> then, BiConsumer<Stage<B>, Throwable> otherwise) {
        Stage<B> whole = new Stage<>(first);
        Futures.whenDone(first, (response, error) -> {
            try {
                if (response != null) {
                    then.accept(whole, response);
                } else {
                    otherwise.accept(whole, error == null ? new IllegalStateException("no answer") : error);
                }
            } catch (RuntimeException thrown) {
                whole.completeExceptionally(thrown);
            }
        });
        return whole;
    }
}
