package dev.mediajobs.internal.time;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Watches bytes on their way: what takes too long is told of, and so is a stall, within twice its time. */
public final class TransferWatchdog implements AutoCloseable {
    private final Scheduler scheduler;
    private final long timeout;
    private final long stall;
    private final long started;
    private final Runnable onTimeout;
    private final Runnable onStall;
    private volatile Scheduler.@Nullable Timer alarm;
    private volatile boolean isProgressing;
    private volatile boolean isOver;

    /**
     * Begins to watch.
     *
     * @param most how long the whole may take
     * @param stall how long nothing may move
     * @param late told on the timer's thread, like the other
     * @throws RejectedExecutionException if time has ended
     */
    public TransferWatchdog(Scheduler time, Duration most, Duration stall, Runnable late, Runnable stalled) {
        this.scheduler = time;
        this.timeout = most.toNanos();
        this.stall = stall.toNanos();
        this.started = time.nanos();
        this.onTimeout = late;
        this.onStall = stalled;
        plan(this.timeout);
    }

    /** Something moves. */
    public void onProgress() {
        isProgressing = true;
    }

    private void plan(long left) {
        Scheduler.Timer next = scheduler.limit(Duration.ofNanos(Math.min(left, stall)), this::check);
        alarm = next;
        if (isOver) {
            next.cancel();
        }
    }

    private void check() {
        long left = timeout - (scheduler.nanos() - started);
        if (isOver) {
            return;
        }
        if (left <= 0) {
            onTimeout.run();
        } else if (!isProgressing) {
            onStall.run();
        } else {
            isProgressing = false;
            plan(left);
        }
    }

    @Override
    public void close() {
        isOver = true;
        Scheduler.Timer last = alarm;
        if (last != null) {
            last.cancel();
        }
    }
}
