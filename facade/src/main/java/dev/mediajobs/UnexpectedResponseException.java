package dev.mediajobs;

/**
 * The vendor answered, but not with what its API answers: HTML of a login page, a redirect, nothing at all, JSON that
 * fits no spec.
 */
public final class UnexpectedResponseException extends MediaException {
    private static final long serialVersionUID = 1L;

    UnexpectedResponseException(Details details) {
        super(details);
    }
}
