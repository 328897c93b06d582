package dev.mediajobs;

/**
 * A download failed: the link is unsafe or has expired, the content is incomplete, too large or of another format, or
 * the file cannot be written. No file remains under the target name.
 */
public final class DownloadException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public DownloadException(Details details) {
        super(details);
    }
}
