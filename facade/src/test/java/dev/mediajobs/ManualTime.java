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

/** Time that stands still until a test moves it. Timers run on the thread that does. */
public final class ManualTime implements Scheduler {
    /** Real time after which a test that waits for something that never comes gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Instant START = Instant.parse("2026-01-24T12:00:00Z");

    /**
     * A timer.
     *
     * @param limit whether it ends what takes too long; the others are pauses
     */
    private record Planned(long at, long number, boolean limit, Runnable task) {}

    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparingLong(Planned::at).thenComparingLong(Planned::number));
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
     * @param follower told of every move, such as the clock of a simulator
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
    public Timer limit(Duration most, Runnable task) {
        return plan(most, true, task);
    }

    private synchronized Timer plan(Duration delay, boolean limit, Runnable task) {
        if (stopped) {
            throw new RejectedExecutionException("stopped");
        }
        Planned plan = new Planned(nanos + Math.max(0, delay.toNanos()), number++, limit, task);
        planned.add(plan);
        notifyAll();
        return () -> {
            synchronized (this) {
                planned.remove(plan);
            }
        };
    }

    @Override
    public boolean onTimerThread() {
        return false;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        planned.clear();
    }

    /** Every pause that was asked for so far, in order. */
    public synchronized List<Duration> delays() {
        return List.copyOf(delays);
    }

    /** How many timers wait. */
    public synchronized int pending() {
        return planned.size();
    }

    /** How many timers are left once all is at rest: a call that was cancelled lets its limit go a moment later. */
    public synchronized int left() {
        long begun = System.nanoTime();
        while (!planned.isEmpty() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            pause(begun);
        }
        return planned.size();
    }

    /** Moves time on, and runs what falls due on the way, each at its moment. */
    public void advance(Duration by) {
        long goal;
        synchronized (this) {
            goal = nanos + by.toNanos();
        }
        for (Planned next = due(goal); next != null; next = due(goal)) {
            next.task().run();
        }
        moveTo(goal);
    }

    private synchronized @Nullable Planned due(long goal) {
        Planned next = planned.peek();
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

    /** Waits for a pause to be planned, asserts how long it shall be, and ends it at its moment; one by one. */
    public void runEach(Duration... expected) {
        for (Duration delay : expected) {
            long pause = untilPlanned(false) - nanos();
            if (pause != delay.toNanos()) {
                throw new AssertionError(
                        "A pause of " + Duration.ofNanos(pause) + " was planned where " + delay + " was expected");
            }
            advance(delay);
        }
    }

    /** Waits for a pause to be planned. */
    public void untilPause() {
        untilPlanned(false);
    }

    /** Waits for a limit to be planned, and lets it pass. */
    public void passLimit() {
        advance(Duration.ofNanos(untilPlanned(true) - nanos()));
    }

    /** The moment of the next timer of this kind, once there is one. */
    private synchronized long untilPlanned(boolean limit) {
        long begun = System.nanoTime();
        while (count(limit) == 0) {
            pause(begun);
        }
        return planned.stream()
                .filter(plan -> plan.limit() == limit)
                .mapToLong(Planned::at)
                .min()
                .orElseThrow();
    }

    private long count(boolean limit) {
        return planned.stream().filter(plan -> plan.limit() == limit).count();
    }

    @SuppressWarnings("WaitNotInLoop") // those who call this loop
    private synchronized void pause(long begun) {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            throw new AssertionError("What the test waits for did not come");
        }
        try {
            wait(100);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Ends pauses as they are planned, each at its moment, until the future is done. */
    public <T> T untilDone(CompletableFuture<T> done) {
        return drive(done, () -> 0);
    }

    /** Moves the calendar alone, as somebody does who sets the machine's clock. */
    public synchronized void setCalendar(Duration off) {
        calendar = off;
    }

    /**
     * Lets one job's wait run its course: whenever a look is planned, time jumps to it.
     *
     * @return the value of the future, which the wait completes
     */
    public <T> T drive(CompletableFuture<T> done) {
        return drive(done, () -> 1);
    }

    /** The same for so many waits: time jumps only while each of those that are left has a look planned. */
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

    /** The same for so many waits at once: time moves by steps, and what falls due in one of them is run together. */
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

    /** Waits until each wait has a look planned beside its deadline, so that no call is under way; false at the end. */
    private synchronized boolean settled(CompletableFuture<?> done, IntSupplier waitsLeft) {
        long begun = System.nanoTime();
        while (!settled(waitsLeft.getAsInt()) && !done.isDone()) {
            pause(begun);
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
        Planned next = planned.remove();
        moveTo(next.at());
        return next.task();
    }
}
