package dev.mediajobs;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A scheduler whose time only a test advances. Timers run on the thread that advances it. */
public final class ManualTime implements Scheduler {
    /** Real time after which a test that waits in vain fails. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private static final Instant START = Instant.parse("2026-01-24T12:00:00Z");

    /**
     * A timer.
     *
     * @param limit whether it is a timeout and not a delay
     */
    private record ScheduledTimer(long at, long number, boolean limit, Runnable task) {}

    private final PriorityQueue<ScheduledTimer> planned =
            new PriorityQueue<>(Comparator.comparingLong(ScheduledTimer::at).thenComparingLong(ScheduledTimer::number));
    private final List<Duration> delays = new ArrayList<>();
    private final Consumer<Duration> follower;
    private long nanos;
    private long number;
    private boolean stopped;
    private Duration calendar = Duration.ZERO;

    public ManualTime() {
        this(moved -> {});
    }

    /**
     * @param follower receives every advance, such as the clock of a simulator
     */
    public ManualTime(Consumer<Duration> follower) {
        this.follower = follower;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return START.plusNanos(nanos).plus(calendar);
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        Timer timer = plan(delay, false, task);
        delays.add(delay);
        return timer;
    }

    @Override
    public Timer limit(Duration delay, Runnable task) {
        return plan(delay, true, task);
    }

    private synchronized Timer plan(Duration delay, boolean limit, Runnable task) {
        if (stopped) {
            throw new RejectedExecutionException("stopped");
        }
        ScheduledTimer plan = new ScheduledTimer(nanos + Math.max(0, delay.toNanos()), number++, limit, task);
        planned.add(plan);
        notifyAll();
        return () -> {
            synchronized (this) {
                planned.remove(plan);
            }
        };
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        planned.clear();
    }

    /** Returns all delays that were scheduled so far, in order. */
    public synchronized List<Duration> delays() {
        return List.copyOf(delays);
    }

    /** Returns the number of pending timers. */
    public synchronized int pending() {
        return planned.size();
    }

    /** Waits for cancelled calls to remove their timeouts and returns the number of remaining timers. */
    public synchronized int left() {
        long start = System.nanoTime();
        while (!planned.isEmpty() && System.nanoTime() - start < MAX_WAIT.toNanos()) {
            pause(start);
        }
        return planned.size();
    }

    /** Advances the time and runs the timers that become due, each at its time. */
    public void advance(Duration by) {
        long goal;
        synchronized (this) {
            goal = nanos + by.toNanos();
        }
        for (ScheduledTimer next = due(goal); next != null; next = due(goal)) {
            next.task().run();
        }
        moveTo(goal);
    }

    private synchronized @Nullable ScheduledTimer due(long goal) {
        ScheduledTimer next = planned.peek();
        if (next == null || next.at() > goal) {
            return null;
        }
        planned.remove();
        moveTo(next.at());
        return next;
    }

    private synchronized void moveTo(long goal) {
        long step = goal - nanos;
        nanos = goal;
        if (step > 0) {
            follower.accept(Duration.ofNanos(step));
        }
    }

    /** Waits for each delay to be scheduled, asserts its length, and advances past it. */
    public void runEach(Duration... expected) {
        for (Duration delay : expected) {
            long pause = untilPlanned(false) - nanos();
            if (pause != delay.toNanos()) {
                throw new AssertionError("Expected a delay of " + delay + " but was " + Duration.ofNanos(pause));
            }
            advance(delay);
        }
    }

    /** Waits for a delay to be scheduled. */
    public void untilPause() {
        untilPlanned(false);
    }

    /** Waits for this number of pending timeouts. */
    public synchronized void untilLimits(int count) {
        long start = System.nanoTime();
        while (count(true) < count) {
            pause(start);
        }
    }

    /** Waits for a timeout to be scheduled and advances past it. */
    public void passLimit() {
        advance(Duration.ofNanos(untilPlanned(true) - nanos()));
    }

    /** Waits for a timer of this kind and returns its time. */
    private synchronized long untilPlanned(boolean limit) {
        long start = System.nanoTime();
        while (count(limit) == 0) {
            pause(start);
        }
        return planned.stream()
                .filter(plan -> plan.limit() == limit)
                .mapToLong(ScheduledTimer::at)
                .min()
                .orElseThrow();
    }

    private long count(boolean limit) {
        return planned.stream().filter(plan -> plan.limit() == limit).count();
    }

    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private synchronized void pause(long start) {
        if (System.nanoTime() - start > MAX_WAIT.toNanos()) {
            throw new AssertionError("The test waited in vain");
        }
        try {
            wait(100);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Advances past each scheduled delay until the future is done. */
    public <T> T untilDone(CompletableFuture<T> done) {
        return drive(done, () -> 0);
    }

    /** Changes only the wall clock, as setting the system clock does. */
    public synchronized void setCalendar(Duration off) {
        calendar = off;
    }

    /**
     * Drives the wait for one job: advances to each scheduled poll.
     *
     * @return the value of the future that the wait completes
     */
    public <T> T drive(CompletableFuture<T> done) {
        return drive(done, () -> 1);
    }

    /** Drives several waits: advances only while each of the remaining ones has a scheduled poll. */
    public <T> T drive(CompletableFuture<T> done, IntSupplier waitsLeft) {
        Futures.whenDone(done, (value, error) -> {
            synchronized (this) {
                notifyAll();
            }
        });
        while (!done.isDone()) {
            Runnable task = nextOfAll(done, waitsLeft);
            if (task != null) {
                task.run();
            }
        }
        return done.join();
    }

    /** Drives several waits in steps of time; the polls that are due in a step run together. */
    public <T> T drive(CompletableFuture<T> done, IntSupplier waitsLeft, Duration step) {
        Futures.whenDone(done, (value, error) -> {
            synchronized (this) {
                notifyAll();
            }
        });
        while (settled(done, waitsLeft)) {
            advance(step);
        }
        return done.join();
    }

    /** Waits until each wait has a scheduled poll, so that no call is running; returns false at the end. */
    private synchronized boolean settled(CompletableFuture<?> done, IntSupplier waitsLeft) {
        long start = System.nanoTime();
        while (!settled(waitsLeft.getAsInt()) && !done.isDone()) {
            pause(start);
        }
        return !done.isDone();
    }

    private boolean settled(int waitsLeft) {
        return count(false) >= Math.max(1, waitsLeft) && count(true) >= waitsLeft;
    }

    private synchronized @Nullable Runnable nextOfAll(CompletableFuture<?> done, IntSupplier waitsLeft) {
        if (!settled(done, waitsLeft)) {
            return null;
        }
        ScheduledTimer next = planned.remove();
        moveTo(next.at());
        return next.task();
    }
}
