package dev.mediajobs;

/**
 * The vendor knows no job of this id, also after the time that it is given to learn of a new one.
 */
public final class JobNotFoundException extends MediaException {
    private static final long serialVersionUID = 1L;

    JobNotFoundException(Details details) {
        super(details);
    }
}
