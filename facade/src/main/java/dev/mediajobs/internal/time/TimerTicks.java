package dev.mediajobs.internal.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Timers with delays of seconds and more, which run up to {@link #TICK_NANOS} late. All timers of one tick share one
 * entry of the executor, so that setting and cancelling a timer, which every call does, wakes no thread. Thread-safe.
 */
final class TimerTicks {
    static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Ticks without timers are removed if they are due later than this; earlier ones expire soon. */
    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final ScheduledExecutorService executor;
    private final LongSupplier nanos;
    private final Map<Long, Tick> ticks = new ConcurrentHashMap<>();
    private volatile @Nullable Tick lastUsed;

    /**
     * @param nanos the monotonic time of the executor
     */
    TimerTicks(ScheduledExecutorService executor, LongSupplier nanos) {
        this.executor = executor;
        this.nanos = nanos;
    }

    Scheduler.Timer after(long delayNanos, Runnable task) {
        if (executor.isShutdown()) {
            throw new RejectedExecutionException("The timers have been stopped.");
        }
        // Half of the maximum is 146 years, and the sum does not overflow.
        long due = nanos.getAsLong() + Math.min(delayNanos, Long.MAX_VALUE / 2);
        long number = Math.floorDiv(due, TICK_NANOS) + 1;
        while (true) {
            Tick tick = tick(number);
            TickTimer timer = tick.add(task);
            if (timer != null) {
                return timer;
            }
            // The tick has just run or was removed.
            ticks.remove(number, tick);
            lastUsed = null;
        }
    }

    private Tick tick(long number) {
        Tick last = lastUsed;
        if (last == null || last.number != number) {
            last = ticks.computeIfAbsent(number, Tick::new);
            lastUsed = last;
        }
        return last;
    }

    /** The timers that are due at one moment, as a linked list from which each can be removed at once. */
    private final class Tick implements Runnable {
        private final long number;
        private final TickTimer head = new TickTimer(this, null);
        private final ScheduledFuture<?> future;
        private boolean closed;

        Tick(long number) {
            this.number = number;
            head.next = head;
            head.previous = head;
            future = executor.schedule(this, nanosLeft(), TimeUnit.NANOSECONDS);
        }

        private long nanosLeft() {
            return number * TICK_NANOS - nanos.getAsLong();
        }

        /** Adds a timer, or returns null if the tick has been closed. */
        synchronized @Nullable TickTimer add(Runnable task) {
            if (closed) {
                return null;
            }
            TickTimer timer = new TickTimer(this, task);
            timer.next = head;
            timer.previous = head.previous;
            head.previous.next = timer;
            head.previous = timer;
            return timer;
        }

        synchronized void remove(TickTimer timer) {
            if (timer.task == null) {
                return;
            }
            timer.task = null;
            timer.previous.next = timer.next;
            timer.next.previous = timer.previous;
            if (head.next == head && !closed && nanosLeft() > KEPT_NANOS) {
                closed = true;
                future.cancel(false);
                ticks.remove(number, this);
            }
        }

        @Override
        public void run() {
            ticks.remove(number, this);
            for (TickTimer timer : close()) {
                Runnable task = take(timer);
                if (task != null) {
                    runSafely(task);
                }
            }
        }

        private synchronized List<TickTimer> close() {
            closed = true;
            List<TickTimer> timers = new ArrayList<>();
            for (TickTimer timer = head.next; timer != head; timer = timer.next) {
                timers.add(timer);
            }
            return timers;
        }

        /** Returns the task of a timer, which can no longer be cancelled then, or null if it has been. */
        private synchronized @Nullable Runnable take(TickTimer timer) {
            Runnable task = timer.task;
            timer.task = null;
            return task;
        }

        /** Runs a task whose failure must not stop the other tasks. */
        private static void runSafely(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException | Error unexpected) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, unexpected);
            }
        }
    }

    /** One timer: a node of the list of its tick. */
    private static final class TickTimer implements Scheduler.Timer {
        private final Tick tick;
        private @Nullable Runnable task;
        private TickTimer next = this;
        private TickTimer previous = this;

        TickTimer(Tick tick, @Nullable Runnable task) {
            this.tick = tick;
            this.task = task;
        }

        @Override
        public void cancel() {
            tick.remove(this);
        }
    }
}
