package dev.mediajobs;

/** The vendor reported the job as failed or rejected; the message contains its reason. The result is final. */
public final class JobFailedException extends MediaException {
    private static final long serialVersionUID = 1L;

    JobFailedException(Details details) {
        super(details);
    }
}
