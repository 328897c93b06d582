package dev.mediajobs;

/**
 * A wait or a call ended from outside: its thread was interrupted (the interrupt flag stays set), or MediaJobs was
 * closed. The job goes on at the vendor; {@link #reference()} resumes it.
 */
public final class OperationCancelledException extends MediaException {
    private static final long serialVersionUID = 1L;

    OperationCancelledException(Details details) {
        super(details);
    }
}
