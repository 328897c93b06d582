package dev.mediajobs.internal.http;

import dev.mediajobs.internal.time.Futures;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Futures that follow one another, so that cancelling the last ends whatever runs. */
public final class Chained {
    private Chained() {}

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
        return handed(first, then, null);
    }

    /** What the one function makes of the answer, or the other of the error. */
    public static <A, B> CompletableFuture<B> map(
            CompletableFuture<A> first,
            Function<? super A, ? extends B> then,
            Function<Throwable, ? extends B> otherwise) {
        return handed(first, then, otherwise);
    }

    private static <A, B> CompletableFuture<B> handed(
            CompletableFuture<A> first,
            Function<? super A, ? extends B> then,
            @Nullable Function<Throwable, ? extends B> otherwise) {
        Stage<B> whole = new Stage<>(first);
        Futures.whenDone(first, (answer, error) -> {
            try {
                if (answer != null) {
                    whole.complete(then.apply(answer));
                } else if (error != null && otherwise != null) {
                    whole.complete(otherwise.apply(error));
                } else {
                    whole.completeExceptionally(error == null ? new IllegalStateException("no answer") : error);
                }
            } catch (RuntimeException thrown) {
                whole.completeExceptionally(thrown);
            }
        });
        return whole;
    }

    /** The call that follows the first one. */
    public static <A, B> CompletableFuture<B> then(
            CompletableFuture<A> first, Function<? super A, ? extends CompletableFuture<B>> next) {
        Stage<B> whole = new Stage<>(first);
        Futures.whenDone(first, (answer, error) -> {
            if (answer == null) {
                whole.completeExceptionally(error == null ? new IllegalStateException("no answer") : error);
                return;
            }
            try {
                whole.follow(next.apply(answer));
            } catch (RuntimeException thrown) {
                whole.completeExceptionally(thrown);
            }
        });
        return whole;
    }

    /** The same answer, or another call instead of this error where the function knows one; null for none. */
    public static <A> CompletableFuture<A> recover(
            CompletableFuture<A> first, Function<Throwable, @Nullable CompletableFuture<A>> rescue) {
        Stage<A> whole = new Stage<>(first);
        Futures.whenDone(first, (answer, error) -> {
            CompletableFuture<A> second = error == null ? null : rescue.apply(error);
            if (second != null) {
                whole.follow(second);
            } else if (error != null) {
                whole.completeExceptionally(error);
            } else {
                whole.complete(answer);
            }
        });
        return whole;
    }
}
