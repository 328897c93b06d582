package dev.mediajobs;

/**
 * The deadline of a wait passed before the job ended. The job goes on at the vendor and is neither cancelled nor
 * submitted again; {@link #reference()} resumes it, here or on another machine.
 */
public final class JobTimeoutException extends MediaException {
    private static final long serialVersionUID = 1L;

    JobTimeoutException(Details details) {
        super(details);
    }
}
