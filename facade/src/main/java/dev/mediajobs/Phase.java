package dev.mediajobs;

/** The phase of a job, common to all vendors. {@link Job#rawStatus()} has the vendor's status value. */
public enum Phase {
    /** Accepted, but not started. */
    QUEUED,
    /** In progress. */
    RUNNING,
    /** Completed; the result can be downloaded. */
    SUCCEEDED,
    /** Failed while running. */
    FAILED,
    /** Rejected after it was accepted. */
    REJECTED,
    /** Not polled yet, or an undocumented status value; a wait continues until its timeout. */
    UNKNOWN;

    /**
     * {@return whether the job has ended, which is true for {@link #SUCCEEDED}, {@link #FAILED} and {@link #REJECTED}}
     */
    public boolean isTerminal() {
        return this == SUCCEEDED || this == FAILED || this == REJECTED;
    }
}
