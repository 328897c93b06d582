package dev.mediajobs.internal.time;

import dev.mediajobs.internal.concurrent.PollingThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The scheduler of the real system, with one daemon thread for all timers. Thread-safe. */
public final class SystemScheduler implements Scheduler {
    private static final long IDLE_SECONDS = 10;
    private static final long LONG_DELAY = TimeUnit.SECONDS.toNanos(2);

    private final Clock clock;
    private final ScheduledThreadPoolExecutor timers;
    private final TimerTicks ticks;

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
        ticks = new TimerTicks(timers, this::nanos);
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
        long nanos = Math.max(0, delay.toNanos());
        if (nanos >= LONG_DELAY) {
            return ticks.after(nanos, task);
        }
        Future<?> future = timers.schedule(task, nanos, TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public Timer limit(Duration timeout, Runnable task) {
        return after(timeout, task);
    }

    @Override
    public void stop() {
        timers.shutdownNow();
    }
}
