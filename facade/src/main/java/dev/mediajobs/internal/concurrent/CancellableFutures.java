package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chains futures so that cancelling the last one cancels the running one. */
public final class CancellableFutures {
    private CancellableFutures() {}

    /** A future that refers to the one it depends on; a cancellation callback would cost more memory. */
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

        void follow(CompletableFuture<A> next) {
            running = next;
            if (isCancelled()) {
                next.cancel(true);
            }
            Futures.pass(next, this);
        }
    }

    /** Returns a future of the mapped value. */
    public static <A, B> CompletableFuture<B> map(CompletableFuture<A> first, Function<? super A, ? extends B> then) {
        return chained(first, (stage, value) -> stage.complete(then.apply(value)), Stage::completeExceptionally);
    }

    /** Returns a future of the mapped value or the mapped error. */
    public static <A, B> CompletableFuture<B> map(
            CompletableFuture<A> first,
            Function<? super A, ? extends B> then,
            Function<Throwable, ? extends B> otherwise) {
        return chained(
                first,
                (stage, value) -> stage.complete(then.apply(value)),
                (stage, error) -> stage.complete(otherwise.apply(error)));
    }

    /** Returns a future of the second call, which starts after the first. */
    public static <A, B> CompletableFuture<B> then(
            CompletableFuture<A> first, Function<? super A, ? extends CompletableFuture<B>> next) {
        return chained(first, (stage, value) -> stage.follow(next.apply(value)), Stage::completeExceptionally);
    }

    /** Returns a future that replaces an error by another call, unless the function returns null. */
    public static <A> CompletableFuture<A> recover(
            CompletableFuture<A> first, Function<Throwable, @Nullable CompletableFuture<A>> rescue) {
        return chained(first, Stage::complete, (stage, error) -> {
            CompletableFuture<A> second = rescue.apply(error);
            if (second == null) {
                stage.completeExceptionally(error);
            } else {
                stage.follow(second);
            }
        });
    }

    private static <A, B> CompletableFuture<B> chained(
            CompletableFuture<A> first, BiConsumer<Stage<B>, A> then, BiConsumer<Stage<B>, Throwable> otherwise) {
        Stage<B> stage = new Stage<>(first);
        Futures.whenDone(first, (value, error) -> {
            try {
                if (value != null) {
                    then.accept(stage, value);
                } else {
                    otherwise.accept(stage, error == null ? new IllegalStateException("no value") : error);
                }
            } catch (RuntimeException thrown) {
                stage.completeExceptionally(thrown);
            }
        });
        return stage;
    }
}
