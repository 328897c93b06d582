package dev.mediajobs.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Real time: the machine's monotonic clock, a calendar clock, and one daemon thread for all timers. */
public final class SystemScheduler implements Scheduler {
    private static final long LONG_DELAY = TimeUnit.SECONDS.toNanos(2);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(200);

    private final Clock calendar;
    private final ScheduledThreadPoolExecutor timers;
    private volatile @Nullable Thread timer;

    public SystemScheduler(Clock calendar) {
        this.calendar = calendar;
        this.timers = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "mediajobs-timer");
            thread.setDaemon(true);
            timer = thread;
            return thread;
        });
        // A cancelled deadline leaves at once: ten thousand finished jobs must not sit here for their deadlines.
        timers.setRemoveOnCancelPolicy(true);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return calendar.instant();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        ScheduledTask planned = new ScheduledTask(task);
        planned.future = timers.schedule(planned, awaitTermination(Math.max(0, delay.toNanos())), TimeUnit.NANOSECONDS);
        return planned;
    }

    @Override
    public Timer limit(Duration most, Runnable task) {
        return after(most, task);
    }

    @Override
    public boolean onTimerThread() {
        return Thread.currentThread() == timer;
    }

    /** Task and handle in one object, of which every waiting job has two. */
    private static final class ScheduledTask implements Callable<Boolean>, Timer {
        private final Runnable task;
        private @Nullable Future<?> future;

        ScheduledTask(Runnable task) {
            this.task = task;
        }

        @Override
        public Boolean call() {
            task.run();
            return true;
        }

        @Override
        public void cancel() {
            if (future != null) {
                future.cancel(false);
            }
        }
    }

    /** Long delays end at ticks that all have in common: thousands of jobs then wake the machine a few times a second. */
    private static long awaitTermination(long delay) {
        return delay < LONG_DELAY ? delay : delay + Math.floorMod(-(System.nanoTime() + delay), TICK);
    }

    @Override
    public void stop() {
        timers.shutdownNow();
    }
}
