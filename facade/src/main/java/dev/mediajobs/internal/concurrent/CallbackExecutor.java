package dev.mediajobs.internal.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs code of the application. By default each callback has a thread, because it may block. Thread-safe. */
public final class CallbackExecutor implements Executor {
    private static final int IDLE_SECONDS = 10;

    private final Executor delegate;

    /**
     * @param delegate the executor of the application, or null for daemon threads that end after 10 s without work
     */
    public CallbackExecutor(@Nullable Executor delegate) {
        this.delegate = delegate != null
                ? delegate
                : new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        TransferExecutor.daemons("mediajobs-callback-"));
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
