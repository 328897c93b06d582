package dev.mediajobs.conformance.time;

import java.time.Duration;
import java.time.Instant;

/** The clock of the kit, replaceable in tests. */
public interface Ticker {

    /** Returns the current time. */
    Instant now();

    /** Returns the monotonic time since an arbitrary origin. */
    Duration elapsed();

    /**
     * Waits. Returns immediately if the thread is interrupted, and keeps its interrupt status.
     *
     * @param duration time to wait; returns immediately if not positive
     */
    void sleep(Duration duration);
}
