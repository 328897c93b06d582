package dev.mediajobs.conformance.cli;

/** What makes the exit status 1. */
enum FailOn {
    /** Findings that the baseline does not have. */
    NEW,
    /** Findings. */
    FINDINGS,
    /** Findings and notes. */
    NOTES
}
