package dev.mediajobs.conformance.time;

import java.time.Duration;
import java.time.Instant;

/** Time as the kit sees it. */
public interface Ticker {

    /** What the clock on the wall shows. */
    Instant now();

    /** Time since some moment in the past; it never falls. */
    Duration elapsed();

    /**
     * Waits. If the thread is interrupted it returns at once and the thread stays marked as interrupted.
     *
     * @param duration how long; nothing happens if it is not positive
     */
    void sleep(Duration duration);
}
