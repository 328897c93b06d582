package dev.mediajobs.internal.time;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Watches bytes on their way: what takes too long is told of, and so is a stall, within twice its time. */
public final class Watch implements AutoCloseable {
    private final Time time;
    private final long most;
    private final long stall;
    private final long begun;
    private final Runnable late;
    private final Runnable stalled;
    private volatile Time.@Nullable Timer alarm;
    private volatile boolean moving;
    private volatile boolean over;

    /**
     * Begins to watch.
     *
     * @param most how long the whole may take
     * @param stall how long nothing may move
     * @param late told on the timer's thread, like the other
     * @throws RejectedExecutionException if time has ended
     */
    public Watch(Time time, Duration most, Duration stall, Runnable late, Runnable stalled) {
        this.time = time;
        this.most = most.toNanos();
        this.stall = stall.toNanos();
        this.begun = time.nanos();
        this.late = late;
        this.stalled = stalled;
        plan(this.most);
    }

    /** Something moves. */
    public void moved() {
        moving = true;
    }

    private void plan(long left) {
        Time.Timer next = time.limit(Duration.ofNanos(Math.min(left, stall)), this::look);
        alarm = next;
        if (over) {
            next.cancel();
        }
    }

    private void look() {
        long left = most - (time.nanos() - begun);
        if (over) {
            return;
        }
        if (left <= 0) {
            late.run();
        } else if (!moving) {
            stalled.run();
        } else {
            moving = false;
            plan(left);
        }
    }

    @Override
    public void close() {
        over = true;
        Time.Timer last = alarm;
        if (last != null) {
            last.cancel();
        }
    }
}
