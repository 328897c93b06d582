package dev.mediajobs.internal.polling;

import dev.mediajobs.client.runtime.JobPhase;
import java.time.Duration;

/**
 * What a wait saw at one look.
 *
 * @param fraction the farthest progress seen so far, NaN if none
 * @param nanos since the wait began
 * @param pollCount the number of the look, from 1
 */
public record PollEvent(JobPhase phase, String rawStatus, double fraction, long nanos, int pollCount) {
    /** Time since the wait began. */
    public Duration elapsed() {
        return Duration.ofNanos(nanos);
    }

    boolean sameStateAs(PollEvent other) {
        return phase == other.phase && rawStatus.equals(other.rawStatus);
    }
}
