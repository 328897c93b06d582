package dev.mediajobs.conformance.run.session;

/** Aborts the checks of a vendor; earlier results are kept. */
public final class VendorRunAbortedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VendorRunAbortedException(String message) {
        super(message);
    }
}
