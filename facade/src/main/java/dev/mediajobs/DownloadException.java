package dev.mediajobs;

/**
 * A result could not be fetched whole: the link is unsafe or has expired, the body is cut, too large or of another kind,
 * the file cannot be written. Nothing is left under the target's name.
 */
public final class DownloadException extends MediaException {
    private static final long serialVersionUID = 1L;

    DownloadException(Details details) {
        super(details);
    }
}
