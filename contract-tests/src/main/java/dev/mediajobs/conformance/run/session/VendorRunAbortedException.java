package dev.mediajobs.conformance.run.session;

/** A vendor's checks cannot go on; what was found so far stands. */
public final class VendorRunAbortedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VendorRunAbortedException(String message) {
        super(message);
    }
}
