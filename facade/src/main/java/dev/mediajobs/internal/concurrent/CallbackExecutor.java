package dev.mediajobs.internal.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs code of the application, which may block. Thread-safe. */
public final class CallbackExecutor implements Executor {
    private final Executor delegate;

    /**
     * @param delegate the executor of the application, or null for daemon threads that end when they are idle
     */
    public CallbackExecutor(@Nullable Executor delegate) {
        this.delegate = delegate == null ? new GrowingPool(TransferExecutor.daemons("mediajobs-callback-")) : delegate;
    }

    /** Runs the task, on the common pool if the executor rejects it, so that no future stays incomplete. */
    @Override
    public void execute(Runnable task) {
        try {
            delegate.execute(task);
        } catch (RejectedExecutionException rejected) {
            ForkJoinPool.commonPool().execute(task);
        }
    }
}
