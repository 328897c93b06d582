package dev.mediajobs;

/** The vendor does not find a job with this id, even after the time for which a new id is tolerated. */
public final class JobNotFoundException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public JobNotFoundException(Details details) {
        super(details);
    }
}
