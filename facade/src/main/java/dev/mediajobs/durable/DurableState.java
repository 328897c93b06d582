package dev.mediajobs.durable;

/** The state of a {@link DurableJob}. */
public enum DurableState {
    /** Waits for its submit. Nothing was sent, or the vendor refused it for the moment. */
    NEW,

    /** The submit may be on its way. The end of the lease makes it {@link #IN_DOUBT}. */
    SENDING,

    /** The submit may have been sent and its response was lost. The job is looked for at the vendor. */
    IN_DOUBT,

    /** Needs a person: {@link DurableJobs#resolve} or {@link DurableJobs#resubmit} continues it. */
    PARKED,

    /** Submitted; polled until it ends. */
    WAITING,

    /** Ended with a result. */
    SUCCEEDED,

    /** Ended without a result, as the vendor reported. */
    FAILED,

    /** The submit was refused; nothing was started. */
    REFUSED;

    /** Returns the state of a row; the version of the tables ensures that it is known. */
    static DurableState of(String stored) {
        return valueOf(stored);
    }

    /** {@return whether the job has ended, so that its row is deleted after the retention} */
    public boolean isEnded() {
        return this == SUCCEEDED || this == FAILED || this == REFUSED;
    }
}
