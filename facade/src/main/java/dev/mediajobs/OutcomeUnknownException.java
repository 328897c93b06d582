package dev.mediajobs;

/**
 * A submit was sent, but its response was lost, incomplete or a server error (5xx): the job may or may not have been
 * started and billed.
 *
 * <p>MediaJobs does not send it again. Before you submit again, check the vendor's site, or wait for the webhook if you
 * requested one.
 */
public final class OutcomeUnknownException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public OutcomeUnknownException(Details details) {
        super(details);
    }
}
