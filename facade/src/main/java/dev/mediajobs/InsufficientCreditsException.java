package dev.mediajobs;

/** The account has too few credits for the job. No job was started. */
public final class InsufficientCreditsException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public InsufficientCreditsException(Details details) {
        super(details);
    }
}
