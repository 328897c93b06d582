package dev.mediajobs.simulator.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that can be frozen, advanced and resumed, but never moved backward. Thread-safe. */
public final class SimulatorClock extends Clock {

    private final Clock source;
    private volatile Reading reading = new Reading(Duration.ZERO, null);

    private record Reading(Duration ahead, @Nullable Instant frozenAt) {}

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
        return now.frozenAt() != null ? now.frozenAt() : source.instant().plus(now.ahead());
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
     * @throws IllegalArgumentException if the duration is negative
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock cannot go back: " + by + ". Use a positive duration.");
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
