package dev.mediajobs;

/**
 * The vendor ended the job as failed or rejected; the message gives its reason. Waiting again would not help.
 */
public final class JobFailedException extends MediaException {
    private static final long serialVersionUID = 1L;

    JobFailedException(Details details) {
        super(details);
    }
}
