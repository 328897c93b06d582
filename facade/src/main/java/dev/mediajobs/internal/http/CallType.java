package dev.mediajobs.internal.http;

/** Defines whether a failed call may be retried. Calls that were provably not sent may always be retried. */
public enum CallType {
    /** Starts a billed job: never retried once a byte may have been sent. */
    SUBMIT,
    /** Changes state without being billed, such as announcing an upload: not retried either. */
    MUTATE,
    /** Reads: retried a few times. */
    READ,
    /** Polls a job: not retried here, because the polling loop polls again. */
    POLL
}
