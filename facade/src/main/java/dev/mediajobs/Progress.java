package dev.mediajobs;

import dev.mediajobs.internal.polling.PollEvent;
import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalDouble;

/** The status of a job at one poll. Immutable. */
public final class Progress implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Phase phase;
    private final String rawStatus;
    /** From 0 to 1; NaN if the vendor does not report it. */
    private final double fraction;

    private final Duration elapsed;
    private final int pollCount;

    Progress(PollEvent event) {
        this.phase = Phase.of(event.phase());
        this.rawStatus = event.rawStatus();
        this.fraction = event.fraction();
        this.elapsed = event.elapsed();
        this.pollCount = event.pollCount();
    }

    /** {@return the phase of the job} */
    public Phase phase() {
        return phase;
    }

    /**
     * {@return the vendor's status value, empty if there is none} Undocumented values are redacted and cut to 200
     * characters.
     */
    public String rawStatus() {
        return rawStatus;
    }

    /**
     * {@return the progress from 0 to 1, never less than at the previous poll; empty if the vendor does not report it}
     */
    public OptionalDouble fraction() {
        return Double.isNaN(fraction) ? OptionalDouble.empty() : OptionalDouble.of(fraction);
    }

    /** {@return the time since the wait started; zero for {@link Job#poll()}} */
    public Duration elapsed() {
        return elapsed;
    }

    /** {@return the number of the poll: 0 for the response to the submit, then 1, 2, ...} */
    public int pollCount() {
        return pollCount;
    }

    @Override
    public String toString() {
        String percent = Double.isNaN(fraction) ? "" : " " + Math.round(fraction * 100) + "%";
        String status = rawStatus.isEmpty() ? phase.name() : rawStatus;
        return status + percent + " after " + elapsed.toSeconds() + " s";
    }
}
