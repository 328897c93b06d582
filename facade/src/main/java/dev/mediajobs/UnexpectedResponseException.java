package dev.mediajobs;

/**
 * The response does not match the vendor's API: an HTML login page, a redirect, an empty body, or JSON that violates
 * the spec.
 */
public final class UnexpectedResponseException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public UnexpectedResponseException(Details details) {
        super(details);
    }
}
