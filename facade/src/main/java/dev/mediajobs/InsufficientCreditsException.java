package dev.mediajobs;

/** The account has too few credits for the job. No job was started. */
public final class InsufficientCreditsException extends MediaException {
    private static final long serialVersionUID = 1L;

    InsufficientCreditsException(Details details) {
        super(details);
    }
}
