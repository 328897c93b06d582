package dev.mediajobs;

import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The status of a job at one poll. Immutable.
 *
 * @param phase the phase of the job
 * @param rawStatus the vendor's status value, empty if there is none; undocumented values are redacted and cut to 200
 *     characters
 * @param fraction the progress from 0 to 1, never less than at the previous poll; empty if the vendor does not report
 *     it
 * @param elapsed the time since the wait started; zero for {@link Job#poll()}
 * @param pollCount the number of the poll: 0 for the response to the submit, then 1, 2, ...
 */
public record Progress(Phase phase, String rawStatus, OptionalDouble fraction, Duration elapsed, int pollCount)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Requires all values.
     *
     * @param phase the phase of the job
     * @param rawStatus the vendor's status value, empty if there is none
     * @param fraction the progress from 0 to 1; empty if the vendor does not report it
     * @param elapsed the time since the wait started
     * @param pollCount the number of the poll
     */
    public Progress {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(rawStatus, "rawStatus");
        Objects.requireNonNull(fraction, "fraction");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    @Override
    public String toString() {
        String percent = fraction.isPresent() ? " " + Math.round(fraction.getAsDouble() * 100) + "%" : "";
        String status = rawStatus.isEmpty() ? phase.name() : rawStatus;
        return status + percent + " after " + elapsed.toSeconds() + " s";
    }

    @Serial
    private Object writeReplace() throws ObjectStreamException {
        return new SerialForm(phase, rawStatus, fraction.orElse(Double.NaN), elapsed, pollCount);
    }

    /** The serialized form, since an {@link OptionalDouble} cannot be serialized. */
    private record SerialForm(Phase phase, String rawStatus, double fraction, Duration elapsed, int pollCount)
            implements Serializable {
        @Serial
        private Object readResolve() throws ObjectStreamException {
            OptionalDouble known = Double.isNaN(fraction) ? OptionalDouble.empty() : OptionalDouble.of(fraction);
            return new Progress(phase, rawStatus, known, elapsed, pollCount);
        }
    }
}
