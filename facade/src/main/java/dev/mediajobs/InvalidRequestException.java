package dev.mediajobs;

/**
 * A request that cannot be right: refused here before anything was sent, or by the vendor. Nothing was started.
 */
public final class InvalidRequestException extends MediaException {
    private static final long serialVersionUID = 1L;

    InvalidRequestException(Details details) {
        super(details);
    }
}
