package dev.mediajobs.simulator.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that can be frozen, advanced and resumed, but never moved backward, and not beyond the year 9000, so that all times
 * that are computed from it have four digits in the year. Thread-safe.
 */
public final class SimulatorClock extends Clock {

    /** The latest time. Jobs, tokens and links end at most 100 years later. */
    public static final Instant MAX = Instant.parse("9000-01-01T00:00:00Z");

    private final Clock source;
    private volatile Reading reading = new Reading(Duration.ZERO, null);

    /**
     * What the clock adds to its source.
     *
     * @param last the last time of the source at which the clock goes on
     */
    private record Reading(
            Duration ahead, Instant last, @Nullable Instant frozenAt) {
        Reading(Duration ahead, @Nullable Instant frozenAt) {
            this(ahead, MAX.minus(ahead), frozenAt);
        }
    }

    /**
     * Creates a running clock.
     *
     * @param source clock that it follows
     */
    public SimulatorClock(Clock source) {
        super();
        this.source = source;
    }

    @Override
    public Instant instant() {
        Reading now = reading;
        Instant frozenAt = now.frozenAt();
        if (frozenAt != null) {
            return frozenAt;
        }
        // Not by the duration between the two: it exceeds 292 years, for which the JDK throws and catches an exception.
        Instant time = source.instant();
        return time.isBefore(now.last()) ? time.plus(now.ahead()) : MAX;
    }

    /** Stops the clock. */
    public synchronized void freeze() {
        if (reading.frozenAt() == null) {
            reading = new Reading(reading.ahead(), instant());
        }
    }

    /**
     * Moves the clock forward, frozen or running.
     *
     * @throws IllegalArgumentException if the duration is negative or leads beyond the year 9000; the clock is not changed
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock cannot go back. Use a positive duration.");
        }
        if (by.compareTo(Duration.between(instant(), MAX)) > 0) {
            throw new IllegalArgumentException(
                    "The clock cannot go beyond the year 9000. Use a shorter duration, or reset the simulator.");
        }
        Instant frozenAt = reading.frozenAt();
        reading = new Reading(reading.ahead().plus(by), frozenAt == null ? null : frozenAt.plus(by));
    }

    /** Continues from the time at which the clock was frozen. */
    public synchronized void resume() {
        Instant frozenAt = reading.frozenAt();
        if (frozenAt != null) {
            reading = new Reading(Duration.between(source.instant(), frozenAt), null);
        }
    }

    /** Sets the clock back to its source. */
    public synchronized void reset() {
        reading = new Reading(Duration.ZERO, null);
    }

    /** {@return whether the clock is frozen} */
    public boolean frozen() {
        return reading.frozenAt() != null;
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The simulator clock has no other time zones.");
    }
}
