package dev.mediajobs;

/**
 * The vendor refused the credentials (401) or what they may do (403). It is not tried again: a wrong key stays wrong.
 */
public final class AuthenticationException extends MediaException {
    private static final long serialVersionUID = 1L;

    AuthenticationException(Details details) {
        super(details);
    }
}
