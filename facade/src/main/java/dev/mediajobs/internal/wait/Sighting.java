package dev.mediajobs.internal.wait;

import dev.mediajobs.client.runtime.JobPhase;
import java.time.Duration;

/**
 * What a wait saw at one look.
 *
 * @param fraction the farthest progress seen so far, NaN if none
 * @param nanos since the wait began
 * @param look the number of the look, from 1
 */
public record Sighting(JobPhase phase, String rawStatus, double fraction, long nanos, int look) {
    /** Time since the wait began. */
    public Duration elapsed() {
        return Duration.ofNanos(nanos);
    }

    boolean sameStateAs(Sighting other) {
        return phase == other.phase && rawStatus.equals(other.rawStatus);
    }
}
