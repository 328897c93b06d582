package dev.mediajobs;

/** The vendor reports the job as succeeded, but provides no link to its result, even after repeated polls. */
public final class ResultMissingException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public ResultMissingException(Details details) {
        super(details);
    }
}
