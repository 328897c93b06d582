package dev.mediajobs.internal.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs code of the application, which may block. Thread-safe. */
public final class CallbackExecutor implements Executor {
    /** Maximum number of callbacks that block without waiting for a future; the pool replaces those that do. */
    private static final int MAX_BLOCKED = 256;

    private static final int IDLE_SECONDS = 10;

    private final Executor delegate;

    /**
     * @param delegate the executor of the application, or null for daemon threads that end when they are idle
     */
    public CallbackExecutor(@Nullable Executor delegate) {
        this.delegate = delegate == null ? defaultPool() : delegate;
    }

    private static Executor defaultPool() {
        AtomicInteger number = new AtomicInteger();
        return new ForkJoinPool(
                MAX_BLOCKED,
                pool -> new CallbackThread(pool, number.incrementAndGet()),
                null,
                true,
                0,
                2 * MAX_BLOCKED,
                1,
                null,
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }

    private static final class CallbackThread extends ForkJoinWorkerThread {
        CallbackThread(ForkJoinPool pool, int number) {
            super(pool);
            setName("mediajobs-callback-" + number);
            // Otherwise it is that of the system, which does not see the classes of some applications.
            setContextClassLoader(CallbackExecutor.class.getClassLoader());
        }
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
