package dev.mediajobs.conformance.check;

/** The outcome of a check, in order of severity. */
public enum Outcome {
    /** The check was not possible; the reason is reported. */
    SKIPPED,
    PASSED,
    /** All differences are accepted. */
    ACCEPTED,
    /** The server differs only from inferred or undocumented requirements. */
    NOTED,
    /** The server differs from documented requirements. */
    FAILED
}
