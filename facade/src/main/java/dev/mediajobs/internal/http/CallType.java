package dev.mediajobs.internal.http;

/** What may be done when a call fails. Whatever was provably not sent may always be sent again. */
public enum CallType {
    /** Starts a job that is billed: never repeated once a byte may have left. */
    SUBMIT,
    /** Changes something that costs nothing, such as announcing an upload: never repeated either. */
    MUTATE,
    /** Reads something: repeated a few times. */
    READ,
    /** Looks at a job: not repeated here, for the wait itself comes back. */
    POLL
}
