package dev.mediajobs.internal.http;

import dev.mediajobs.client.runtime.InvalidResponseException;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.media.ContentBody.ContentChangedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What an answer, or the lack of one, means. The one table of it:
 *
 * <pre>
 * seen                                   submit            other calls         repeated
 * nothing sent (refused, unknown host)   unavailable       unavailable         always
 * refused unread (HTTP/2 alone)          unavailable       unavailable         reads
 * a file changed while it was sent       invalid request   invalid request     never
 * sent, no whole answer; 408; 5xx        outcome unknown   unavailable         reads
 * 429                                    rate limited      rate limited        reads
 * 401, 403                               authentication    authentication      never
 * 402, or words of missing credits       no credits        no credits          never
 * 404                                    invalid request   not found           never
 * other 4xx                              invalid request   invalid request     never
 * 2xx that is not understood             outcome unknown   unreadable answer   never
 * 3xx                                    unreadable        unreadable answer   never
 * no TLS, or none to be trusted          configuration     configuration       never
 * </pre>
 */
final class FailureClassifier {
    private final String vendor;
    private final HttpUrl base;
    private final Redactor redactor;

    FailureClassifier(String vendor, HttpUrl base, Redactor redactor) {
        this.vendor = vendor;
        this.base = base;
        this.redactor = redactor;
    }

    /** An answer whose status is no success. */
    Failure onStatus(CallType mode, String operation, Exchange exchange, Instant now) {
        int status = exchange.status();
        String text = exchange.text();
        String body = text == null || text.isEmpty() ? null : redactor.excerpt(text);
        String words = "HTTP " + status + (body == null ? "" : ": " + body);
        String nothing = nothingStarted(mode);
        Failure failure;
        if (status >= 300 && status < 400) {
            failure = failure(
                    Kind.INVALID_RESPONSE,
                    operation,
                    "answered with a redirect to " + target(exchange) + ", which is never followed (HTTP " + status
                            + ")",
                    "Check the base URL (" + base + ").");
        } else if (status == 429) {
            failure = failure(
                            Kind.RATE_LIMITED,
                            operation,
                            "too many requests (" + words + ")",
                            "Wait and try again." + nothing)
                    .withRetryAfter(exchange.retryAfter(now));
        } else if (status == 408 || status >= 500) {
            failure = outcomeUnknown(mode, operation, "the vendor failed (" + words + ")")
                    .withRetryAfter(exchange.retryAfter(now));
        } else if (status == 402 || mentionsMissingCredits(text)) {
            failure = failure(
                    Kind.INSUFFICIENT_CREDITS,
                    operation,
                    "the account has too few credits (" + words + ")",
                    "Buy credits from the vendor, then try again." + nothing);
        } else if (status == 401 || status == 403) {
            failure = failure(
                    Kind.AUTHENTICATION,
                    operation,
                    "the vendor refused the credentials (" + words + ")",
                    "Check the key and what it may do." + nothing);
        } else if (status == 404 && mode != CallType.SUBMIT) {
            failure = failure(
                    Kind.JOB_NOT_FOUND, operation, "the vendor knows no such id (" + words + ")", "Check the id.");
        } else {
            failure = failure(
                    Kind.INVALID_REQUEST,
                    operation,
                    "the vendor refused the request (" + words + ")",
                    "Correct what the vendor names." + nothing);
        }
        return onResponse(failure, exchange, body);
    }

    /** A call that ended in an exception. */
    Failure onError(CallType mode, String operation, Exchange exchange, Throwable error) {
        if (error instanceof FailureIOException failed) {
            return failed.failure();
        }
        String text = error instanceof InvalidResponseException unreadable ? unreadable.rawText() : exchange.text();
        String body = text == null || text.isEmpty() ? null : redactor.excerpt(text);
        return onResponse(classify(mode, operation, exchange, error, body), exchange, body);
    }

    private Failure onResponse(Failure failure, Exchange exchange, @Nullable String body) {
        String id = exchange.requestId();
        return failure.withResponse(exchange.status(), body).withRequestId(id == null ? null : redactor.excerpt(id));
    }

    private Failure classify(
            CallType mode, String operation, Exchange exchange, Throwable error, @Nullable String body) {
        TlsProblem tls = TlsProblem.of(error, base);
        if (tls != null) {
            return failure(Kind.CONFIGURATION, operation, tls.problem(), tls.suggestion())
                    .withCause(error);
        }
        if (error instanceof ContentChangedException changed) {
            // Less went out than was announced, so that the vendor never had a whole request.
            return failure(
                    Kind.INVALID_REQUEST,
                    operation,
                    Objects.toString(changed.getMessage(), "the file changed"),
                    "Leave the file alone while it is sent." + nothingStarted(mode));
        }
        if (exchange.refused()) {
            return failure(
                            Kind.UNAVAILABLE,
                            operation,
                            base.host() + " refused the request before it looked at it",
                            "Try again." + nothingStarted(mode))
                    .withCause(error);
        }
        if (!exchange.sent()) {
            return failure(
                            Kind.UNAVAILABLE,
                            operation,
                            unreachable(error),
                            "Nothing was sent. Check the network and the base URL (" + base + ").")
                    .withCause(error);
        }
        if (error instanceof InterruptedIOException) {
            return outcomeUnknown(mode, operation, "no whole answer came in time")
                    .withCause(error);
        }
        if (exchange.empty()) {
            return empty(mode, operation, exchange);
        }
        if (error instanceof InvalidResponseException unreadable && connectionLost(unreadable)) {
            return outcomeUnknown(mode, operation, "the answer ends in the middle: " + body);
        }
        if (exchange.whole() || error instanceof ResponseRejectedException || !(error instanceof IOException)) {
            return unreadable(mode, operation, exchange.status(), describe(error), body);
        }
        return outcomeUnknown(mode, operation, "the connection ended before a whole answer came")
                .withCause(error);
    }

    /** A call that nobody waits for any more. */
    Failure cancelled(String operation) {
        return Failure.cancelled(vendor, operation);
    }

    /** An answer of success that holds nothing. For a look, a 202 or 204 of that kind only means: not yet. */
    Failure empty(CallType mode, String operation, Exchange exchange) {
        int status = exchange.status();
        Failure failure = unreadable(mode, operation, status, "it is empty", null);
        return mode == CallType.POLL && (status == 202 || status == 204)
                ? failure.withKind(Kind.EMPTY_POLL_RESPONSE)
                : failure;
    }

    /** An answer of success that says something impossible. */
    Failure unreadable(CallType mode, String operation, int status, String what, @Nullable String body) {
        String problem = "the answer was not understood (HTTP " + status + "): " + what
                + (body == null ? "" : "; it reads: " + body);
        if (mode == CallType.SUBMIT) {
            return failure(Kind.OUTCOME_UNKNOWN, operation, problem, CHECK_FIRST);
        }
        return failure(
                Kind.INVALID_RESPONSE,
                operation,
                problem,
                "Check that the base URL (" + base + ") leads to the vendor, and not to a login page or another API.");
    }

    private static final String CHECK_FIRST =
            "The job may or may not have been started and billed. It is not sent again by itself:"
                    + " look at the vendor's site first.";

    private Failure outcomeUnknown(CallType mode, String operation, String problem) {
        return mode == CallType.SUBMIT
                ? failure(Kind.OUTCOME_UNKNOWN, operation, problem, CHECK_FIRST)
                : failure(Kind.UNAVAILABLE, operation, problem, "Try again later.");
    }

    private Failure failure(Kind kind, String operation, String problem, String suggestion) {
        return Failure.of(kind, vendor, operation, problem, suggestion);
    }

    private static String nothingStarted(CallType mode) {
        return mode == CallType.SUBMIT ? " Nothing was started." : "";
    }

    private String unreachable(Throwable error) {
        if (error instanceof UnknownHostException) {
            return "the host " + base.host() + " is not known";
        }
        if (error instanceof ConnectException) {
            return base.host() + ":" + base.port() + " does not answer";
        }
        return "no connection to " + base.host() + ":" + base.port();
    }

    private static boolean connectionLost(InvalidResponseException unreadable) {
        Throwable cause = unreadable.getCause();
        String words = cause == null ? "" : Objects.toString(cause.getMessage(), "");
        return unreadable.reason() == Reason.TRUNCATED || words.startsWith("Unterminated string");
    }

    private static String describe(Throwable error) {
        // A decoder's message may quote the answer, and so what is secret in it; its own kind is enough.
        return error instanceof ResponseRejectedException
                ? Objects.toString(error.getMessage(), "")
                : "it does not fit the spec";
    }

    private static boolean mentionsMissingCredits(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("insufficient credits") || lower.contains("insufficient_credits");
    }

    private static String target(Exchange exchange) {
        HttpUrl url = HttpUrl.parse(Objects.toString(exchange.header("Location"), ""));
        return url == null ? "another path" : url.host();
    }
}
