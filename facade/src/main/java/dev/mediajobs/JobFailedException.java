package dev.mediajobs;

import java.util.Optional;

/** The vendor reported the job as failed or rejected; the message contains its reason. The result is final. */
public final class JobFailedException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public JobFailedException(Details details) {
        super(details);
    }

    /** {@return the vendor's reason, redacted and cut to 200 characters; empty if the vendor gives none} */
    public Optional<String> reason() {
        return Optional.ofNullable(failureReason());
    }
}
