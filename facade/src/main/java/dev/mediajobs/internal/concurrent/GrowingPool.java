package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs tasks that are usually short but may block: on one thread, to which another one is added whenever a task waits
 * while no task ends for {@value #STUCK_MILLIS} ms. Threads end after 10 s without work. Thread-safe.
 */
final class GrowingPool implements Executor {
    static final int MAX_THREADS = 256;
    private static final long STUCK_MILLIS = 5;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor pool;
    private final AtomicBoolean watching = new AtomicBoolean();

    GrowingPool(ThreadFactory threads) {
        pool = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
        watchIfTasksWait();
    }

    private void watchIfTasksWait() {
        if (!pool.getQueue().isEmpty() && watching.compareAndSet(false, true)) {
            watch(pool.getCompletedTaskCount());
        }
    }

    /** Checks the progress later, on the timer of the JDK, since a pool cannot notice that its own threads are stuck. */
    private void watch(long completed) {
        CompletableFuture.delayedExecutor(STUCK_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> check(completed));
    }

    private void check(long completedBefore) {
        if (pool.getQueue().isEmpty()) {
            // Threads that are not needed any more end when they are idle.
            pool.setCorePoolSize(1);
            pool.setMaximumPoolSize(1);
            watching.set(false);
            watchIfTasksWait();
            return;
        }
        long completed = pool.getCompletedTaskCount();
        if (completed == completedBefore && pool.getPoolSize() < MAX_THREADS) {
            int larger = Math.max(pool.getPoolSize() + 1, pool.getCorePoolSize());
            pool.setMaximumPoolSize(larger);
            pool.setCorePoolSize(larger);
            pool.prestartCoreThread();
        }
        watch(completed);
    }
}
