package dev.mediajobs;

/**
 * The vendor calls the job done, but gives no link to its result, also after a short grace.
 */
public final class ResultMissingException extends MediaException {
    private static final long serialVersionUID = 1L;

    ResultMissingException(Details details) {
        super(details);
    }
}
