package dev.mediajobs.internal.time;

import dev.mediajobs.internal.concurrent.PollingThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The scheduler of the real system, with one daemon thread for all timers. Thread-safe. */
public final class SystemScheduler implements Scheduler {
    private static final long IDLE_SECONDS = 10;
    private static final long LONG_DELAY = TimeUnit.SECONDS.toNanos(2);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(200);

    private final Clock clock;
    private final ScheduledThreadPoolExecutor timers;

    public SystemScheduler(Clock clock) {
        this(clock, Duration.ofSeconds(IDLE_SECONDS));
    }

    /** Creates a scheduler whose thread ends after this time without timers. */
    SystemScheduler(Clock clock, Duration idle) {
        this.clock = clock;
        this.timers = new ScheduledThreadPoolExecutor(1, task -> new PollingThread(task, "mediajobs-timer"));
        // Otherwise the timeouts of finished jobs would stay in the queue until they expire.
        timers.setRemoveOnCancelPolicy(true);
        // Without timers the thread ends, so that an instance that was not closed leaves nothing behind.
        timers.setKeepAliveTime(idle.toNanos(), TimeUnit.NANOSECONDS);
        timers.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        ScheduledTask scheduled = new ScheduledTask(task);
        scheduled.future = timers.schedule(scheduled, aligned(Math.max(0, delay.toNanos())), TimeUnit.NANOSECONDS);
        return scheduled;
    }

    @Override
    public Timer limit(Duration timeout, Runnable task) {
        return after(timeout, task);
    }

    /** Task and handle in one object to save memory, because every polled job has two. */
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

    /** Aligns long delays to common ticks, so that thousands of timers cause only a few wake-ups per second. */
    private static long aligned(long delay) {
        return delay < LONG_DELAY ? delay : delay + Math.floorMod(-(System.nanoTime() + delay), TICK);
    }

    @Override
    public void stop() {
        timers.shutdownNow();
    }
}
