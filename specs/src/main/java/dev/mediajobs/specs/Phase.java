package dev.mediajobs.specs;

import java.util.Locale;

/** The phase of a job, independent of the vendor's status values. */
public enum Phase {
    /** Accepted, not started. */
    QUEUED,
    /** In progress. */
    RUNNING,
    /** Finished with a result. */
    SUCCEEDED,
    /** Finished without a result. */
    FAILED,
    /** Not accepted. */
    REJECTED;

    /**
     * Returns the phase of a value in the specs.
     *
     * @throws IllegalArgumentException if the value is not a phase
     */
    public static Phase of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** Returns the value in the specs. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the job has finished and does not change any more. */
    public boolean isTerminal() {
        return compareTo(RUNNING) > 0;
    }

    /** Returns whether a job that was in this phase cannot be in the other one later. */
    public boolean isAfter(Phase other) {
        return compareTo(other) > 0 && !other.isTerminal();
    }
}
