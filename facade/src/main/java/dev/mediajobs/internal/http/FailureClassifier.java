package dev.mediajobs.internal.http;

import dev.mediajobs.client.runtime.InvalidResponseException;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.ApiInterceptor.ResponseRejectedException;
import dev.mediajobs.internal.media.ContentBody.ContentChangedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Maps failed calls to failures:
 *
 * <pre>
 * observed                               submit            other calls         retried
 * nothing sent (refused, unknown host)   unavailable       unavailable         always
 * refused unprocessed (HTTP/2 only)      unavailable       unavailable         reads
 * a file changed while it was sent       invalid request   invalid request     never
 * incomplete response; 408; 5xx          outcome unknown   unavailable         reads
 * 429                                    rate limited      rate limited        reads
 * 401, 403                               authentication    authentication      never
 * 402, or a text about missing credits   no credits        no credits          never
 * 404                                    invalid request   not found           never
 * other 4xx                              invalid request   invalid request     never
 * invalid 2xx                            outcome unknown   invalid response    never
 * 3xx                                    invalid response  invalid response    never
 * no TLS, or untrusted certificate       configuration     configuration       never
 * </pre>
 */
final class FailureClassifier {
    private static final String CHECK_FIRST = "The job may or may not have been started and billed. The submit is not"
            + " retried automatically: check the vendor's site first.";

    private final String vendor;
    private final HttpUrl base;
    private final Redactor redactor;

    FailureClassifier(String vendor, HttpUrl base, Redactor redactor) {
        this.vendor = vendor;
        this.base = base;
        this.redactor = redactor;
    }

    /** Classifies a response without a success status. */
    Failure onStatus(CallType type, String operation, Exchange exchange, Instant now) {
        String body = excerpt(exchange.text());
        return withResponse(classify(type, operation, exchange, body, now), exchange, body);
    }

    private Failure classify(CallType type, String operation, Exchange exchange, @Nullable String body, Instant now) {
        int status = exchange.status();
        String detail = " (HTTP " + status + (body == null ? ")" : ": " + body + ")");
        String unbilled = nothingStarted(type);
        if (status >= 300 && status < 400) {
            String problem = "unexpected redirect to " + target(exchange) + ", not followed (HTTP " + status + ")";
            return failure(Kind.INVALID_RESPONSE, operation, problem, "Check the base URL (" + base + ").");
        }
        if (status == 429) {
            return failure(Kind.RATE_LIMITED, operation, "too many requests" + detail, "Wait and try again." + unbilled)
                    .withRetryAfter(exchange.retryAfter(now));
        }
        if (status == 408 || status >= 500) {
            return outcomeUnknown(type, operation, "the vendor failed" + detail)
                    .withRetryAfter(exchange.retryAfter(now));
        }
        if (status == 402 || mentionsMissingCredits(exchange.text())) {
            String problem = "the account has too few credits" + detail;
            String suggestion = "Buy credits from the vendor, then try again." + unbilled;
            return failure(Kind.INSUFFICIENT_CREDITS, operation, problem, suggestion);
        }
        if (status == 401 || status == 403) {
            String suggestion = "Check the key and its permissions." + unbilled;
            return failure(Kind.AUTHENTICATION, operation, "the vendor rejected the credentials" + detail, suggestion);
        }
        if (status == 404 && type != CallType.SUBMIT) {
            return failure(Kind.JOB_NOT_FOUND, operation, "the vendor does not have this id" + detail, "Check the id.");
        }
        String suggestion = "Correct the request as the vendor's message says." + unbilled;
        return failure(Kind.INVALID_REQUEST, operation, "the vendor rejected the request" + detail, suggestion);
    }

    Failure onError(CallType type, String operation, Exchange exchange, Throwable error) {
        if (error instanceof FailureIOException failed) {
            return failed.failure();
        }
        String body = excerpt(error instanceof InvalidResponseException invalid ? invalid.rawText() : exchange.text());
        return withResponse(classify(type, operation, exchange, error, body), exchange, body);
    }

    private @Nullable String excerpt(@Nullable String text) {
        return text == null || text.isEmpty() ? null : redactor.excerpt(text);
    }

    private Failure withResponse(Failure failure, Exchange exchange, @Nullable String body) {
        return failure.withResponse(exchange.status(), body).withRequestId(excerpt(exchange.requestId()));
    }

    private Failure classify(
            CallType type, String operation, Exchange exchange, Throwable error, @Nullable String body) {
        TlsProblem tls = TlsProblem.of(error, base);
        if (tls != null) {
            return failure(Kind.CONFIGURATION, operation, tls.problem(), tls.suggestion())
                    .withCause(error);
        }
        if (error instanceof ContentChangedException) {
            // Fewer bytes were sent than announced, so the vendor never received a complete request.
            String suggestion = "Do not change the file while it is being sent." + nothingStarted(type);
            return failure(Kind.INVALID_REQUEST, operation, String.valueOf(error.getMessage()), suggestion);
        }
        if (exchange.refusedUnprocessed()) {
            String problem = base.host() + " refused the request before processing it";
            return failure(Kind.UNAVAILABLE, operation, problem, "Try again." + nothingStarted(type))
                    .withCause(error);
        }
        if (!exchange.sent()) {
            String suggestion = "Nothing was sent. Check the network and the base URL (" + base + ").";
            return failure(Kind.UNAVAILABLE, operation, unreachable(error), suggestion)
                    .withCause(error);
        }
        if (error instanceof InterruptedIOException) {
            return outcomeUnknown(type, operation, "no complete response in time")
                    .withCause(error);
        }
        if (exchange.isEmpty()) {
            return emptyResponse(type, operation, exchange);
        }
        if (error instanceof InvalidResponseException invalid && isTruncated(invalid)) {
            return outcomeUnknown(type, operation, "the response is truncated: " + body);
        }
        if (exchange.hasBody() || error instanceof ResponseRejectedException || !(error instanceof IOException)) {
            return invalidResponse(type, operation, exchange.status(), describe(error), body);
        }
        return outcomeUnknown(type, operation, "the connection ended before the response was complete")
                .withCause(error);
    }

    Failure cancelled(String operation) {
        return Failure.cancelled(vendor, operation);
    }

    /** Classifies an empty success response. For a poll, an empty 202 or 204 means an unchanged state. */
    Failure emptyResponse(CallType type, String operation, Exchange exchange) {
        int status = exchange.status();
        Failure failure = invalidResponse(type, operation, status, "the body is empty", null);
        return type == CallType.POLL && (status == 202 || status == 204)
                ? failure.withKind(Kind.EMPTY_POLL_RESPONSE)
                : failure;
    }

    /** Classifies a success response with invalid content. */
    Failure invalidResponse(CallType type, String operation, int status, String detail, @Nullable String body) {
        String problem = "invalid response (HTTP " + status + "): " + detail + (body == null ? "" : "; body: " + body);
        String suggestion = "Check that the base URL (" + base + ") is the vendor's, not a login page or another API.";
        return type == CallType.SUBMIT
                ? failure(Kind.OUTCOME_UNKNOWN, operation, problem, CHECK_FIRST)
                : failure(Kind.INVALID_RESPONSE, operation, problem, suggestion);
    }

    private Failure outcomeUnknown(CallType type, String operation, String problem) {
        return type == CallType.SUBMIT
                ? failure(Kind.OUTCOME_UNKNOWN, operation, problem, CHECK_FIRST)
                : failure(Kind.UNAVAILABLE, operation, problem, "Try again later.");
    }

    private Failure failure(Kind kind, String operation, String problem, String suggestion) {
        return Failure.of(kind, vendor, operation, problem, suggestion);
    }

    private static String nothingStarted(CallType type) {
        return type == CallType.SUBMIT ? " Nothing was started." : "";
    }

    private String unreachable(Throwable error) {
        return error instanceof UnknownHostException
                ? "the host " + base.host() + " cannot be resolved"
                : "cannot connect to " + base.host() + ":" + base.port();
    }

    private static boolean isTruncated(InvalidResponseException invalid) {
        Throwable cause = invalid.getCause();
        String message = cause == null ? "" : Objects.toString(cause.getMessage(), "");
        return invalid.reason() == Reason.TRUNCATED || message.startsWith("Unterminated string");
    }

    private static String describe(Throwable error) {
        // A decoder's message may quote secrets from the response.
        return error instanceof ResponseRejectedException
                ? Objects.toString(error.getMessage(), "")
                : "the body does not match the spec";
    }

    private static boolean mentionsMissingCredits(@Nullable String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return lower.contains("insufficient credits") || lower.contains("insufficient_credits");
    }

    private static String target(Exchange exchange) {
        HttpUrl url = HttpUrl.parse(Objects.toString(exchange.header("Location"), ""));
        return url == null ? "another path" : url.host();
    }
}
