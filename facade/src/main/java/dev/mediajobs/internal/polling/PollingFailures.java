package dev.mediajobs.internal.polling;

import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
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
        String reason = snapshot.reason() == null || snapshot.reason().isBlank()
                ? null
                : snapshot.reason().strip();
        return failure(
                        Kind.JOB_FAILED,
                        "the job ended as " + snapshot.rawStatus() + ", reason: "
                                + (reason == null ? "unspecified" : reason),
                        "Correct the input if the reason names it, and submit a new job.")
                .withReason(reason == null ? null : snapshot.reason());
    }

    Failure resultMissing(JobSnapshot snapshot) {
        return failure(
                Kind.RESULT_MISSING,
                "the job succeeded" + (snapshot.rawStatus().isEmpty() ? "" : " (" + snapshot.rawStatus() + ")")
                        + " but has no link to its result",
                "Resume the job later, or ask the vendor for the file.");
    }

    Failure timedOut(Duration timeout, List<Progress> history) {
        Progress last = history.isEmpty() ? null : history.get(history.size() - 1);
        String problem = last != null && last.phase() == Phase.SUCCEEDED
                ? "the job has succeeded, but no link to its result arrived within " + text(timeout)
                : "the job has not finished within " + text(timeout) + "; last status: "
                        + (last == null ? "none received" : status(last));
        return failure(Kind.JOB_TIMEOUT, problem, "It continues at the vendor: resume it, or use a longer timeout.");
    }

    /** Returns the vendor's value, or the phase of a vendor that sends none at the moment. */
    private static String status(Progress progress) {
        return progress.rawStatus().isEmpty() ? progress.phase().toString() : "\"" + progress.rawStatus() + "\"";
    }

    private static String text(Duration duration) {
        boolean wholeSeconds = duration.toSeconds() > 0 && duration.toMillisPart() == 0;
        return wholeSeconds ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
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
