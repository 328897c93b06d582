package dev.mediajobs.internal.time;

import java.time.Duration;
import java.time.Instant;

/** All that MediaJobs knows of time. Tests put their own in, so that no test sleeps. */
public interface Scheduler {
    /** Monotonic nanoseconds: every wait and every lifetime is measured by these, never by the calendar. */
    long nanos();

    /** The calendar, only for dates that a vendor sends. */
    Instant now();

    /** Runs the task once, after the delay, on the timer's thread; the task must be short. */
    Timer after(Duration delay, Runnable task);

    /**
     * Runs the task once, after the time, unless what it bounds has ended and cancels it. It differs from {@link #after}
     * in meaning alone: nobody waits for a limit to come.
     */
    Timer limit(Duration most, Runnable task);

    /** Whether this thread is the one of all timers, which nobody may hold up. */
    boolean onTimerThread();

    /** Ends the timer; what has not run yet never will. */
    void stop();

    /** A task that waits for its moment. */
    @FunctionalInterface
    interface Timer {
        /** Takes the task back; of no effect once it has started. */
        void cancel();
    }
}
