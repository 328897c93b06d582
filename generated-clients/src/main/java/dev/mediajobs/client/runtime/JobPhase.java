package dev.mediajobs.client.runtime;

/** The phase of a job, derived from the status values of each vendor. */
public enum JobPhase {
    /** The job was accepted but has not started. */
    QUEUED,
    /** The job is running. */
    RUNNING,
    /** The job succeeded; its result is available. */
    SUCCEEDED,
    /** The job failed. */
    FAILED,
    /** The vendor rejected the job before it started. */
    REJECTED,
    /** The contract does not define the status value. */
    UNKNOWN
}
