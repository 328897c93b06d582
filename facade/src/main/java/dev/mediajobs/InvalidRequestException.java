package dev.mediajobs;

/** The request is not valid: MediaJobs rejected it before sending, or the vendor rejected it. No job was started. */
public final class InvalidRequestException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public InvalidRequestException(Details details) {
        super(details);
    }
}
