package dev.mediajobs;

/** The vendor rejected the credentials (401) or their permissions (403). Such calls are not retried. */
public final class AuthenticationException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public AuthenticationException(Details details) {
        super(details);
    }
}
