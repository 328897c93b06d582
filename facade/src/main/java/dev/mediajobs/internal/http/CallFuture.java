package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.Interruptible;
import dev.mediajobs.internal.failure.Failure;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** The future of a running call; cancelling it closes the connection. Fails only with {@code FailureException}. */
public final class CallFuture<T> extends CompletableFuture<T> {
    private volatile Exchange exchange = new Exchange();
    private volatile @Nullable Call<T> call;
    private volatile @Nullable Failure lastFailure;

    void attach(Call<T> newCall, Exchange newExchange) {
        exchange = newExchange;
        call = newCall;
        if (isCancelled()) {
            newCall.cancel();
        }
    }

    /** Executes the call on the current thread; interrupting the thread cancels the call. */
    void execute(Call<T> newCall, Callback<T> callback) {
        Response<T> response;
        try {
            response = new Interruptible(() -> cancel(true)).run(newCall::execute);
        } catch (IOException | RuntimeException | Error failed) {
            callback.onFailure(newCall, failed);
            return;
        }
        callback.onResponse(newCall, response);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Call<T> running = call;
        if (isCancelled() && running != null) {
            running.cancel();
        }
        return cancelled;
    }

    void retryAfter(Failure failure) {
        lastFailure = failure;
    }

    /** Returns the failure of the last attempt that is retried, or null. */
    public @Nullable Failure lastFailure() {
        return lastFailure;
    }

    /** Returns whether bytes of the request may have been sent. */
    public boolean sent() {
        return exchange.sent();
    }
}
