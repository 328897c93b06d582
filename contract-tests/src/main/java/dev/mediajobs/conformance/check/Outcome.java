package dev.mediajobs.conformance.check;

/** How a check came out, the worst last. */
public enum Outcome {
    /** It could not be made, for a reason that is told. */
    SKIPPED,
    PASSED,
    /** The server differs from what was inferred or expected, not from what is documented. */
    NOTED,
    /** The server differs from what is documented. */
    FAILED
}
