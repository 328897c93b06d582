package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.download.ResponseCopier.TargetWriteException;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Creates the failures of one vendor's downloads; their messages and causes show neither secrets nor signatures. */
final class DownloadFailures {
    private final String vendor;
    private final Redactor redactor;

    DownloadFailures(String vendor, Redactor redactor) {
        this.vendor = vendor;
        this.redactor = redactor;
    }

    /** Classifies the failure of an attempt. */
    static DownloadAttemptException classify(IOException error, Attempt attempt) {
        if (error instanceof DownloadAttemptException failed) {
            return failed;
        } else if (error instanceof TargetWriteException) {
            String problem = "writing to the target failed (" + error.getMessage() + ")";
            return new DownloadAttemptException(Remedy.NONE, 0, problem, error.getCause());
        }
        String reason = attempt.endReason();
        String problem = reason == null ? "the connection failed before the last byte" : reason;
        return new DownloadAttemptException(Remedy.RETRY, 0, problem, error);
    }

    FailureException exception(DownloadAttemptException failed) {
        return exception(String.valueOf(failed.getMessage()), failed.suggestion(), failed.status(), failed.getCause());
    }

    FailureException exception(String problem, String suggestion, int status, @Nullable Throwable cause) {
        return Failure.of(Failure.Kind.DOWNLOAD, vendor, "download", redactor.redact(problem), suggestion)
                .withResponse(status, null)
                .withCause(cause == null ? null : redactor.safe(cause))
                .toException();
    }
}
