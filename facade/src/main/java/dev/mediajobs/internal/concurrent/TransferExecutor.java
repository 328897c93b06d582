package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs blocking work asynchronously: {@value #MAX_CONCURRENT} tasks at a time, others are queued. */
public final class TransferExecutor implements AutoCloseable {
    public static final int MAX_CONCURRENT = 8;

    private final InFlightFutures inFlight;
    private final Executor callbacks;
    private final ThreadPoolExecutor threads;

    /**
     * @param callbacks runs the dependent stages of the futures, which may wait for other transfers
     */
    public TransferExecutor(InFlightFutures inFlight, Executor callbacks) {
        this.inFlight = inFlight;
        this.callbacks = callbacks;
        this.threads = pool(MAX_CONCURRENT, daemons("mediajobs-transfer-"));
    }

    /** Creates a pool with this number of threads, which end after 10 s without work. */
    public static ThreadPoolExecutor pool(int size, ThreadFactory threads) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    public static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs the work when a thread is free.
     *
     * @param work the work, which must react to interrupts: ending the future from outside interrupts it
     * @param closed the supplier of the failure if MediaJobs is closed before the work has ended
     */
    public <T> CompletableFuture<T> run(Supplier<T> work, Supplier<? extends RuntimeException> closed) {
        CompletableFuture<T> result = new CompletableFuture<>();
        CompletableFuture<Boolean> open = new CompletableFuture<>();
        FutureTask<T> task = new FutureTask<>(work::get) {
            // The task ends before the result; otherwise the result would interrupt its dependent stages.
            @Override
            protected void set(T value) {
                super.set(value);
                callbacks.execute(() -> result.complete(value));
            }

            @Override
            protected void setException(Throwable error) {
                super.setException(error);
                callbacks.execute(() -> result.completeExceptionally(error));
            }

            @Override
            protected void done() {
                open.complete(true);
            }
        };
        try {
            threads.execute(task);
        } catch (RejectedExecutionException stopped) {
            return CompletableFuture.failedFuture(closed.get());
        }
        Futures.whenDone(result, (value, error) -> task.cancel(true));
        Futures.whenCancelled(open, () -> callbacks.execute(() -> result.completeExceptionally(closed.get())));
        inFlight.track(open);
        return result;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
