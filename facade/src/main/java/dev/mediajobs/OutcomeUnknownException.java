package dev.mediajobs;

/**
 * A submit whose bytes left, but whose answer never came whole: the job may or may not run, and may or may not be billed.
 *
 * <p>MediaJobs never sends it again by itself. Look at the vendor's site, or wait for a webhook if you asked for one,
 * before you submit again.
 */
public final class OutcomeUnknownException extends MediaException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Details details) {
        super(details);
    }
}
