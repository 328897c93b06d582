package dev.mediajobs.specs;

import java.util.Locale;

/** The phase of a job, whatever its vendor calls the status. */
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
     * @throws IllegalArgumentException if there is none
     */
    public static Phase of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** Returns the value in the specs. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the job has finished and will not change any more. */
    public boolean isTerminal() {
        return rank() == 2;
    }

    /** Returns whether a job that was in this phase cannot be in the other one later. */
    public boolean isAfter(Phase other) {
        return rank() > other.rank();
    }

    private int rank() {
        return switch (this) {
            case QUEUED -> 0;
            case RUNNING -> 1;
            default -> 2;
        };
    }
}
