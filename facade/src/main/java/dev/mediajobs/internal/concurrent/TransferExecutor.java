package dev.mediajobs.internal.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work that blocks, for those who do not wait for it: {@value #MAX_CONCURRENT} at a time, the others queue. */
public final class TransferExecutor implements AutoCloseable {
    public static final int MAX_CONCURRENT = 8;

    private final InFlightFutures inFlight;
    private final ThreadPoolExecutor threads;

    public TransferExecutor(InFlightFutures ongoing) {
        this.inFlight = ongoing;
        this.threads = new ThreadPoolExecutor(
                MAX_CONCURRENT,
                MAX_CONCURRENT,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons("mediajobs-transfer-"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Makes daemon threads of this name and a number. */
    public static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Does the work when it is its turn.
     *
     * @param work ends soon when its thread is interrupted, which is what ending the future from outside comes to
     * @param closed what the future fails with where MediaJobs is closed before the work has ended
     */
    public <T> CompletableFuture<T> run(Supplier<T> work, Supplier<? extends RuntimeException> closed) {
        CompletableFuture<T> result = new CompletableFuture<>();
        CompletableFuture<Boolean> open = new CompletableFuture<>();
        FutureTask<T> task = new FutureTask<>(work::get) {
            // The task has ended before the result has, or ending the result would interrupt what hangs on it.
            @Override
            protected void set(T value) {
                super.set(value);
                result.complete(value);
            }

            @Override
            protected void setException(Throwable failed) {
                super.setException(failed);
                result.completeExceptionally(failed);
            }

            @Override
            protected void done() {
                open.complete(true);
            }
        };
        try {
            threads.execute(task);
        } catch (RejectedExecutionException late) {
            return CompletableFuture.failedFuture(closed.get());
        }
        Futures.whenDone(result, (value, error) -> task.cancel(true));
        Futures.whenCancelled(open, () -> result.completeExceptionally(closed.get()));
        inFlight.track(open);
        return result;
    }

    /** Interrupts what runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
