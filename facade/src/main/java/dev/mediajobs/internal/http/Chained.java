package dev.mediajobs.internal.http;

import dev.mediajobs.internal.time.Futures;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Futures that follow one another, so that cancelling the last ends whatever runs. */
public final class Chained {
    private Chained() {}

    /** What the function makes of the answer. */
    public static <A, B> CompletableFuture<B> map(CompletableFuture<A> first, Function<? super A, ? extends B> then) {
        return then(first, answer -> CompletableFuture.completedFuture(then.apply(answer)));
    }

    /** The call that follows the first one. */
    public static <A, B> CompletableFuture<B> then(
            CompletableFuture<A> first, Function<? super A, ? extends CompletableFuture<B>> next) {
        CompletableFuture<B> whole = new CompletableFuture<>();
        Futures.whenCancelled(whole, () -> first.cancel(true));
        Futures.whenDone(first, (answer, error) -> {
            if (answer == null) {
                whole.completeExceptionally(error == null ? new IllegalStateException("no answer") : error);
                return;
            }
            try {
                follow(whole, next.apply(answer));
            } catch (RuntimeException thrown) {
                whole.completeExceptionally(thrown);
            }
        });
        return whole;
    }

    /** The same answer, or another call instead of this error where the function knows one; null for none. */
    public static <A> CompletableFuture<A> recover(
            CompletableFuture<A> first, Function<Throwable, @Nullable CompletableFuture<A>> rescue) {
        CompletableFuture<A> whole = new CompletableFuture<>();
        Futures.whenCancelled(whole, () -> first.cancel(true));
        Futures.whenDone(first, (answer, error) -> {
            CompletableFuture<A> second = error == null ? null : rescue.apply(error);
            follow(whole, second == null ? first : second);
        });
        return whole;
    }

    private static <A> void follow(CompletableFuture<A> whole, CompletableFuture<A> last) {
        Futures.whenCancelled(whole, () -> last.cancel(true));
        Futures.pass(last, whole);
    }
}
