package dev.mediajobs.internal.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a value.
 *
 * @param vendor the display name of the vendor
 * @param operation the operation id in the spec, or another name of the operation
 * @param problem the problem, without a full stop
 * @param suggestion a complete sentence
 * @param status the HTTP status, 0 without a response
 * @param body the response text, shortened and redacted
 * @param requestId the vendor's request id
 * @param reason the vendor's reason for the failure of a job
 */
public record Failure(
        Kind kind,
        String vendor,
        String operation,
        String problem,
        String suggestion,
        int status,
        @Nullable String body,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        @Nullable String reason,
        @Nullable Throwable cause) {

    public enum Kind {
        CONFIGURATION,
        INVALID_REQUEST,
        AUTHENTICATION,
        INSUFFICIENT_CREDITS,
        RATE_LIMITED,
        OUTCOME_UNKNOWN,
        UNAVAILABLE,
        INVALID_RESPONSE,
        /** An empty but valid response to a poll. */
        EMPTY_POLL_RESPONSE,
        JOB_NOT_FOUND,
        JOB_FAILED,
        JOB_TIMEOUT,
        RESULT_MISSING,
        CANCELLED,
        DOWNLOAD
    }

    public static Failure of(Kind kind, String vendor, String operation, String problem, String suggestion) {
        return new Failure(kind, vendor, operation, problem, suggestion, 0, null, null, null, null, null);
    }

    /** Creates the failure of a call ended by an interrupt, cancellation or closing. */
    public static Failure cancelled(String vendor, String operation) {
        String problem = "the call was interrupted or MediaJobs was closed";
        String suggestion = "Call again, with a new MediaJobs if this one was closed.";
        return of(Kind.CANCELLED, vendor, operation, problem, suggestion);
    }

    /** Creates the failure of a submit that the vendor rejected with a success status. */
    public static Failure rejected(String vendor, String operation, String reason) {
        String suggestion = "Correct the request as the vendor's message says. Nothing was started.";
        return of(Kind.INVALID_REQUEST, vendor, operation, "the vendor rejected the request: " + reason, suggestion);
    }

    public Failure withResponse(int newStatus, @Nullable String newBody) {
        return new Failure(
                kind, vendor, operation, problem, suggestion, newStatus, newBody, requestId, retryAfter, reason, cause);
    }

    public Failure withSuggestion(String newSuggestion) {
        return new Failure(
                kind, vendor, operation, problem, newSuggestion, status, body, requestId, retryAfter, reason, cause);
    }

    /** Returns the failure of a call that needs the failed one. */
    public Failure withProblem(String newProblem) {
        return new Failure(
                kind, vendor, operation, newProblem, suggestion, status, body, requestId, retryAfter, reason, cause);
    }

    public Failure withRequestId(@Nullable String newRequestId) {
        return new Failure(
                kind, vendor, operation, problem, suggestion, status, body, newRequestId, retryAfter, reason, cause);
    }

    public Failure withRetryAfter(@Nullable Duration newRetryAfter) {
        return new Failure(
                kind, vendor, operation, problem, suggestion, status, body, requestId, newRetryAfter, reason, cause);
    }

    public Failure withCause(@Nullable Throwable newCause) {
        return new Failure(
                kind, vendor, operation, problem, suggestion, status, body, requestId, retryAfter, reason, newCause);
    }

    public String message() {
        // A problem may end with the vendor's own text, and so with its punctuation.
        String sentence = problem.stripTrailing();
        boolean ended = !sentence.isEmpty() && ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
        return vendor + " " + operation + ": " + sentence + (ended ? " " : ". ") + suggestion;
    }

    public Failure withReason(@Nullable String newReason) {
        return new Failure(
                kind, vendor, operation, problem, suggestion, status, body, requestId, retryAfter, newReason, cause);
    }

    public Failure withKind(Kind newKind) {
        return new Failure(
                newKind, vendor, operation, problem, suggestion, status, body, requestId, retryAfter, reason, cause);
    }

    public FailureException toException() {
        return new FailureException(this);
    }
}
