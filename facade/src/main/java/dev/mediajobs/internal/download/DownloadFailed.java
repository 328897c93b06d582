package dev.mediajobs.internal.download;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One try of a download that went wrong. */
final class DownloadFailed extends IOException {
    private static final long serialVersionUID = 1L;

    /** What may still help. */
    enum Remedy {
        /** The same again. */
        REPEAT,
        /** Another link to the same result. */
        FRESH_LINK,
        NONE
    }

    private final Remedy remedy;
    private final int status;

    DownloadFailed(Remedy remedy, int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
        this.status = status;
    }

    static DownloadFailed forGood(String message) {
        return new DownloadFailed(Remedy.NONE, 0, message, null);
    }

    Remedy remedy() {
        return remedy;
    }

    int status() {
        return status;
    }
}
