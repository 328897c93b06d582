package dev.mediajobs;

/**
 * The vendor could not be reached, or answered with a failure of its own (5xx), as often as was worth trying. Nothing
 * is wrong with the request; try again later. If it ended a wait, the job goes on: {@link #reference()} resumes it.
 */
public final class VendorUnavailableException extends MediaException {
    private static final long serialVersionUID = 1L;

    VendorUnavailableException(Details details) {
        super(details);
    }
}
