package dev.mediajobs;

/**
 * The timeout of a wait expired before the job ended. The job continues at the vendor and is neither cancelled nor
 * submitted again; {@link #reference()} resumes it, on any machine.
 */
public final class JobTimeoutException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public JobTimeoutException(Details details) {
        super(details);
    }
}
