package dev.mediajobs;

import dev.mediajobs.client.runtime.JobPhase;

/** Where a job stands, in words that all vendors share. The vendor's own word is the raw status beside it. */
public enum Phase {
    /** Taken, not begun. */
    QUEUED,
    /** At work. */
    RUNNING,
    /** Ended well; the result can be fetched. */
    SUCCEEDED,
    /** Ended badly while at work. */
    FAILED,
    /** Refused after it was taken. */
    REJECTED,
    /** The vendor uses a word that nobody has written down; a wait goes on until its deadline. */
    UNKNOWN;

    /**
     * Whether the job has ended, well or badly.
     *
     * @return true for {@link #SUCCEEDED}, {@link #FAILED} and {@link #REJECTED}
     */
    public boolean isTerminal() {
        return this == SUCCEEDED || this == FAILED || this == REJECTED;
    }

    static Phase of(JobPhase phase) {
        return switch (phase) {
            case QUEUED -> QUEUED;
            case RUNNING -> RUNNING;
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
            case REJECTED -> REJECTED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
