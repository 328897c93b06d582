package dev.mediajobs.internal.download;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A failed download attempt. */
final class DownloadAttemptException extends IOException {
    private static final long serialVersionUID = 1L;

    enum Remedy {
        RETRY,
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

    Remedy remedy() {
        return remedy;
    }

    int status() {
        return status;
    }
}
