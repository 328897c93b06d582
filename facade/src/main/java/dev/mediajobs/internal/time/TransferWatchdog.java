package dev.mediajobs.internal.time;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Reports when a transfer exceeds its timeout or stalls; a stall is noticed within twice the stall time. */
public final class TransferWatchdog implements AutoCloseable {
    private final Scheduler scheduler;
    private final long timeout;
    private final long stall;
    private final long started;
    private final Runnable onTimeout;
    private final Runnable onStall;
    private volatile Scheduler.@Nullable Timer timer;
    private volatile boolean progressed;
    private volatile boolean idle;
    private volatile boolean closed;

    /**
     * Starts the watchdog.
     *
     * @param timeout the maximum duration of the transfer
     * @param stall the maximum time without progress
     * @param onTimeout a callback on the timer thread
     * @param onStall a callback on the timer thread
     * @throws RejectedExecutionException if the scheduler was stopped
     */
    public TransferWatchdog(
            Scheduler scheduler, Duration timeout, Duration stall, Runnable onTimeout, Runnable onStall) {
        this.scheduler = scheduler;
        this.timeout = timeout.toNanos();
        this.stall = stall.toNanos();
        this.started = scheduler.nanos();
        this.onTimeout = onTimeout;
        this.onStall = onStall;
        schedule(this.timeout);
    }

    public void onProgress() {
        progressed = true;
    }

    /** Sets whether the transfer waits for the caller, not for the server; that is not a stall. */
    public void setIdle(boolean idle) {
        progressed = true;
        this.idle = idle;
    }

    private void schedule(long remaining) {
        Scheduler.Timer next = scheduler.limit(Duration.ofNanos(Math.min(remaining, stall)), this::check);
        timer = next;
        if (closed) {
            next.cancel();
        }
    }

    private void check() {
        long remaining = timeout - (scheduler.nanos() - started);
        if (closed) {
            return;
        }
        if (remaining <= 0) {
            onTimeout.run();
        } else if (!progressed && !idle) {
            onStall.run();
        } else {
            progressed = false;
            schedule(remaining);
        }
    }

    @Override
    public void close() {
        closed = true;
        Scheduler.Timer last = timer;
        if (last != null) {
            last.cancel();
        }
    }
}
