package dev.mediajobs.internal.download;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A failed download attempt. */
final class DownloadAttemptException extends IOException {
    private static final long serialVersionUID = 1L;

    enum Remedy {
        RETRY,
        /** Wait until the file exists, then retry with a new link to the same result. */
        AWAIT_FILE,
        /** Retry with a new link to the same result. */
        REFRESH_LINK,
        NONE
    }

    private final Remedy remedy;
    private final int status;
    private final @Nullable String advice;

    DownloadAttemptException(Remedy remedy, int status, String message, @Nullable Throwable cause) {
        this(remedy, status, message, null, cause);
    }

    private DownloadAttemptException(
            Remedy remedy, int status, String message, @Nullable String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
        this.status = status;
        this.advice = advice;
    }

    static DownloadAttemptException permanent(String message) {
        return new DownloadAttemptException(Remedy.NONE, 0, message, null);
    }

    /** Returns a failure that the caller can prevent by following the advice, a complete sentence. */
    static DownloadAttemptException preventable(String message, String advice, @Nullable Throwable cause) {
        return new DownloadAttemptException(Remedy.NONE, 0, message, advice, cause);
    }

    static DownloadAttemptException tooLarge(long maxBytes) {
        return preventable(
                "the body is larger than the limit of " + maxBytes + " bytes",
                "Allow more: DownloadOptions.withMaxBytes (mediajobs.downloads.max-bytes in Spring Boot).",
                null);
    }

    Remedy remedy() {
        return remedy;
    }

    int status() {
        return status;
    }

    /** Returns what the caller can do after the last attempt. */
    String suggestion() {
        return switch (remedy) {
            case RETRY -> "Download again later; the job does not have to run again.";
            case AWAIT_FILE, REFRESH_LINK ->
                status >= 400 && status != 409 && status != 425
                        ? "The link has expired and a new one failed too; ask the vendor for the file."
                        : "The file is not available yet; download again later.";
            case NONE -> advice == null ? "Nothing was saved." : advice + " Nothing was saved.";
        };
    }
}
