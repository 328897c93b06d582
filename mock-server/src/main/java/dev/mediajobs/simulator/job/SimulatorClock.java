package dev.mediajobs.simulator.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that can be stopped, moved forward and let go again; never backward. Safe for several threads. */
public final class SimulatorClock extends Clock {

    private final Clock source;
    private volatile Reading reading = new Reading(Duration.ZERO, null);

    private record Reading(Duration ahead, @Nullable Instant frozenAt) {}

    /**
     * A clock that runs.
     *
     * @param source the clock that it follows
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

    /** Stops it where it stands. */
    public synchronized void freeze() {
        if (reading.frozenAt() == null) {
            reading = new Reading(reading.ahead(), instant());
        }
    }

    /**
     * Moves it forward, stopped or not.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock goes forward only, not by " + by + ".");
        }
        Instant frozenAt = reading.frozenAt();
        reading = new Reading(reading.ahead().plus(by), frozenAt == null ? null : frozenAt.plus(by));
    }

    /** Lets it go on from where it stands. */
    public synchronized void resume() {
        Instant frozenAt = reading.frozenAt();
        if (frozenAt != null) {
            reading = new Reading(Duration.between(source.instant(), frozenAt), null);
        }
    }

    /** Makes it follow its source again, as at the start. */
    public synchronized void reset() {
        reading = new Reading(Duration.ZERO, null);
    }

    /** {@return whether it stands still} */
    public boolean frozen() {
        return reading.frozenAt() != null;
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The simulator reads instants only.");
    }
}
