package dev.mediajobs;

/**
 * An operation was cancelled: its thread was interrupted (the interrupt flag stays set), MediaJobs was closed, or a
 * submit was not sent before the deadline of {@link MediaJobs#withSubmitDeadlineAfter}. A job continues at the vendor;
 * {@link #reference()} resumes it.
 */
public final class OperationCancelledException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public OperationCancelledException(Details details) {
        super(details);
    }
}
