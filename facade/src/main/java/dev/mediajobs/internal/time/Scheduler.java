package dev.mediajobs.internal.time;

import java.time.Duration;
import java.time.Instant;

/** The clocks and timers of MediaJobs; tests replace it so that they never sleep. */
public interface Scheduler {
    /** Returns the monotonic time in nanoseconds, used for all durations. */
    long nanos();

    /** Returns the wall-clock time, only compared with dates from a vendor. */
    Instant now();

    /** Runs the task once, after the delay, on the timer thread; the task must be short. */
    Timer after(Duration delay, Runnable task);

    /** Runs the task after a timeout. Works like {@link #after}, but tests advance the two separately. */
    Timer limit(Duration timeout, Runnable task);

    /** Stops the timers; pending tasks never run. */
    void stop();

    @FunctionalInterface
    interface Timer {
        /** Cancels the task unless it has started. */
        void cancel();
    }
}
