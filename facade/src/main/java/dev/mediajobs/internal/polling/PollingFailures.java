package dev.mediajobs.internal.polling;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Creates the failures of polling loops.
 *
 * @param vendor the display name of the vendor
 */
record PollingFailures(String vendor) {
    Failure failed(JobSnapshot snapshot) {
        String reason = snapshot.reason() == null || snapshot.reason().isBlank() ? "unspecified" : snapshot.reason();
        return failure(
                Kind.JOB_FAILED,
                "the job ended as " + snapshot.rawStatus() + ", reason: " + reason,
                "Correct the input if the reason names it, and submit a new job.");
    }

    Failure resultMissing(JobSnapshot snapshot) {
        return failure(
                Kind.RESULT_MISSING,
                "the job succeeded (" + snapshot.rawStatus() + ") but has no link to its result",
                "Resume the job later, or ask the vendor for the file.");
    }

    Failure timedOut(Duration timeout, List<PollEvent> history) {
        String last = history.isEmpty()
                ? "none received"
                : "\"" + history.get(history.size() - 1).rawStatus() + "\"";
        return failure(
                Kind.JOB_TIMEOUT,
                "the job has not finished within " + timeout + "; last status: " + last,
                "It continues at the vendor: resume it, or use a longer timeout.");
    }

    Failure cancelled() {
        return failure(
                Kind.CANCELLED, "the wait was interrupted or cancelled", "The job continues at the vendor: resume it.");
    }

    Failure closed() {
        return failure(Kind.CANCELLED, "MediaJobs was closed", "Create a new one and resume the job.");
    }

    /** Converts the error of a poll. */
    Failure of(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof FailureException failed) {
            return failed.failure();
        }
        return failure(Kind.UNAVAILABLE, "a poll ended unexpectedly", "Resume the job.")
                .withCause(cause);
    }

    private Failure failure(Kind kind, String problem, String suggestion) {
        return Failure.of(kind, vendor, "await", problem, suggestion);
    }
}
