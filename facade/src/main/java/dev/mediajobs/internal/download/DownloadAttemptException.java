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

    DownloadAttemptException(Remedy remedy, int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
        this.status = status;
    }

    static DownloadAttemptException permanent(String message) {
        return new DownloadAttemptException(Remedy.NONE, 0, message, null);
    }

    static DownloadAttemptException tooLarge(long maxBytes) {
        return permanent("the body is larger than the limit of " + maxBytes + " bytes");
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
            case NONE -> "Nothing was saved.";
        };
    }
}
