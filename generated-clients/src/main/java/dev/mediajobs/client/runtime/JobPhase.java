package dev.mediajobs.client.runtime;

/** What a vendor's status word says of a job, in the words that all vendors share. */
public enum JobPhase {
    /** Taken, and nothing has begun. */
    QUEUED,
    /** At work. */
    RUNNING,
    /** Ended well; the result can be fetched. */
    SUCCEEDED,
    /** Ended badly. */
    FAILED,
    /** Refused by the vendor before any work began. */
    REJECTED,
    /** The contract does not know the word; nothing is known of the job. */
    UNKNOWN
}
