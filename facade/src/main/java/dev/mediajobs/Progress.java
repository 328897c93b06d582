package dev.mediajobs;

import dev.mediajobs.internal.polling.PollEvent;
import java.io.Serializable;
import java.time.Duration;
import java.util.OptionalDouble;

/** What one look at a job saw. Immutable. */
public final class Progress implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where the job stands. */
    private final Phase phase;

    /** The vendor's own word for it. */
    private final String rawStatus;

    /** From 0 to 1; NaN where the vendor does not say. */
    private final double fraction;

    /** Time since the wait began. */
    private final Duration elapsed;

    /** The number of the look. */
    private final int pollCount;

    Progress(PollEvent sighting) {
        this.phase = Phase.of(sighting.phase());
        this.rawStatus = sighting.rawStatus();
        this.fraction = sighting.fraction();
        this.elapsed = sighting.elapsed();
        this.pollCount = sighting.pollCount();
    }

    /**
     * Where the job stands.
     *
     * @return never null
     */
    public Phase phase() {
        return phase;
    }

    /**
     * The vendor's own word for it.
     *
     * @return empty where the vendor uses none; one that no document has is cut to 200 characters and redacted
     */
    public String rawStatus() {
        return rawStatus;
    }

    /**
     * How far the job is.
     *
     * @return from 0 to 1, never less than a look before; empty where the vendor does not say
     */
    public OptionalDouble fraction() {
        return Double.isNaN(fraction) ? OptionalDouble.empty() : OptionalDouble.of(fraction);
    }

    /**
     * Time since the wait began.
     *
     * @return zero for {@link Job#poll()}
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * The number of the look.
     *
     * @return 0 for the answer to the submit, then 1, 2, ...
     */
    public int pollCount() {
        return pollCount;
    }

    @Override
    public String toString() {
        String percent = Double.isNaN(fraction) ? "" : " " + Math.round(fraction * 100) + "%";
        String word = rawStatus.isEmpty() ? phase.name() : rawStatus;
        return word + percent + " after " + elapsed.toSeconds() + " s";
    }
}
