package dev.mediajobs.simulator.validation;

/** What becomes of a request that breaks the spec. */
public enum ValidationMode {
    /** Refused in the vendor's own form, and kept in the journal. */
    STRICT,
    /** Answered as if it were right, and kept in the journal. */
    WARN,
    /** Not judged at all. */
    OFF
}
