package dev.mediajobs.internal.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One failure as a value: what kind, where, what happened, what to do about it.
 *
 * @param vendor the vendor's name as people write it
 * @param operation the operation's id in the spec, or a word for what was tried
 * @param problem a sentence part without a full stop
 * @param suggestion a whole sentence
 * @param status the HTTP status, 0 where there was no answer
 * @param body the answer's text, cut and redacted
 * @param requestId what the vendor calls the request
 * @param retryAfter how long the vendor asked to wait
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
        @Nullable Throwable cause) {

    /** The kinds that a caller can tell apart. */
    public enum Kind {
        CONFIGURATION,
        INVALID_REQUEST,
        AUTHENTICATION,
        INSUFFICIENT_CREDITS,
        RATE_LIMITED,
        OUTCOME_UNKNOWN,
        UNAVAILABLE,
        INVALID_RESPONSE,
        /** A look was answered with nothing, which is not the same as an answer that makes no sense. */
        EMPTY_POLL_RESPONSE,
        JOB_NOT_FOUND,
        JOB_FAILED,
        JOB_TIMEOUT,
        RESULT_MISSING,
        CANCELLED,
        DOWNLOAD
    }

    public static Failure of(Kind kind, String vendor, String operation, String problem, String suggestion) {
        return new Failure(kind, vendor, operation, problem, suggestion, 0, null, null, null, null);
    }

    /** A call that its caller, or the closing of MediaJobs, ended. */
    public static Failure cancelled(String vendor, String operation) {
        return of(
                Kind.CANCELLED,
                vendor,
                operation,
                "the call was interrupted, or MediaJobs was closed",
                "Call again when you want to go on.");
    }

    /** A submit that the vendor refused with a status of success. */
    public static Failure refused(String vendor, String operation, String reason) {
        return of(
                Kind.INVALID_REQUEST,
                vendor,
                operation,
                "the vendor refused the request: " + reason,
                "Correct what the vendor names. Nothing was started.");
    }

    public Failure withResponse(int newStatus, @Nullable String newBody) {
        return new Failure(
                kind, vendor, operation, problem, suggestion, newStatus, newBody, requestId, retryAfter, cause);
    }

    public Failure withRequestId(@Nullable String newRequestId) {
        return new Failure(kind, vendor, operation, problem, suggestion, status, body, newRequestId, retryAfter, cause);
    }

    public Failure withRetryAfter(@Nullable Duration newRetryAfter) {
        return new Failure(kind, vendor, operation, problem, suggestion, status, body, requestId, newRetryAfter, cause);
    }

    public Failure withCause(@Nullable Throwable newCause) {
        return new Failure(kind, vendor, operation, problem, suggestion, status, body, requestId, retryAfter, newCause);
    }

    /** This failure in words, as exceptions show it. */
    public String message() {
        return vendor + " " + operation + ": " + problem + ". " + suggestion;
    }

    /** The same under another name. */
    public Failure withKind(Kind newKind) {
        return new Failure(newKind, vendor, operation, problem, suggestion, status, body, requestId, retryAfter, cause);
    }

    public FailureException toException() {
        return new FailureException(this);
    }
}
