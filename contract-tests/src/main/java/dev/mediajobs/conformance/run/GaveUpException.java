package dev.mediajobs.conformance.run;

/** A vendor's checks cannot go on; what was found so far stands. */
final class GaveUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GaveUpException(String message) {
        super(message);
    }
}
