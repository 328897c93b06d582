package dev.mediajobs.simulator.validation;

/** The treatment of requests that violate the spec. */
public enum ValidationMode {
    /** Refuse the request in the format of the vendor, and record the violations. */
    STRICT,
    /** Accept the request and record the violations. */
    WARN,
    /** Do not validate. */
    OFF
}
