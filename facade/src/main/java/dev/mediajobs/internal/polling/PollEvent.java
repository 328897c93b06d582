package dev.mediajobs.internal.polling;

import dev.mediajobs.client.runtime.JobPhase;
import java.time.Duration;

/**
 * The result of one poll.
 *
 * @param fraction the highest progress so far, NaN if unknown
 * @param nanos the time since the loop started, in nanoseconds
 * @param pollCount the number of the poll, from 1; 0 for the state before the first poll
 */
public record PollEvent(JobPhase phase, String rawStatus, double fraction, long nanos, int pollCount) {
    public Duration elapsed() {
        return Duration.ofNanos(nanos);
    }

    boolean sameStateAs(PollEvent other) {
        return phase == other.phase && rawStatus.equals(other.rawStatus);
    }
}
