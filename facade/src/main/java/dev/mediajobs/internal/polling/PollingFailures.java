package dev.mediajobs.internal.polling;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * The ways in which a wait ends without a result, in words.
 *
 * @param vendor the vendor's name as people write it
 */
record PollingFailures(String vendor) {
    Failure failed(JobSnapshot view) {
        String reason = view.reason() == null || view.reason().isBlank() ? "unspecified" : view.reason();
        return failure(
                Kind.JOB_FAILED,
                "the job ended as " + view.rawStatus() + ", reason: " + reason,
                "Correct the input where the reason names it, and submit a new job.");
    }

    Failure resultMissing(JobSnapshot view) {
        return failure(
                Kind.RESULT_MISSING,
                "the job succeeded (" + view.rawStatus() + ") but the vendor gives no link to its result",
                "Resume the job later, or ask the vendor for the file.");
    }

    Failure timedOut(Duration deadline, List<PollEvent> seen) {
        String last = seen.isEmpty()
                ? "no answer at all"
                : "\"" + seen.get(seen.size() - 1).rawStatus() + "\"";
        return failure(
                Kind.JOB_TIMEOUT,
                "the job has not ended within " + deadline + ", last seen: " + last,
                "The job goes on at the vendor: resume it, or wait longer next time.");
    }

    Failure cancelled() {
        return failure(
                Kind.CANCELLED, "the wait was interrupted or cancelled", "The job goes on at the vendor: resume it.");
    }

    Failure closed() {
        return failure(Kind.CANCELLED, "MediaJobs was closed", "Open another one and resume the job.");
    }

    /** What a look failed with. */
    Failure of(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof FailureException known) {
            return known.failure();
        }
        return failure(Kind.UNAVAILABLE, "a look at the job ended unexpectedly", "Resume the job.")
                .withCause(cause);
    }

    private Failure failure(Kind kind, String problem, String suggestion) {
        return Failure.of(kind, vendor, "await", problem, suggestion);
    }
}
