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
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Maps failed calls to failures:
 *
 * <pre>
 * observed                               submit            other calls         retried
 * nothing sent (refused, unknown host)   unavailable       unavailable         always
 * closed before anything was sent        cancelled         cancelled           never
 * cut by the deadline of the submit      cancelled         cancelled           never
 * proxy: login, refused host             configuration     configuration       never
 * proxy: unreachable, 5xx to CONNECT     unavailable       unavailable         always
 * no access token                        as the token call, whose retries are enough
 * refused unprocessed (HTTP/2 only)      unavailable       unavailable         reads
 * a file changed while it was sent       invalid request   invalid request     never
 * incomplete response; 408; 499; 5xx     outcome unknown   unavailable         reads
 * 429                                    rate limited      rate limited        reads
 * 401, 403                               authentication    authentication      never
 * 402, or a text about missing credits   no credits        no credits          never
 * 404                                    invalid request   not found           never
 * other 4xx                              invalid request   invalid request     never
 * invalid 2xx                            outcome unknown   invalid response    never
 * 307, 308: sent to another URL          invalid response  invalid response    never
 * other 3xx, 1xx, no valid status        outcome unknown   invalid response    never
 * no TLS, or untrusted certificate       configuration     configuration       never
 * </pre>
 */
final class FailureClassifier {
    private static final int PROXY_LOGIN_REQUIRED = 407;

    private final Failures failures;
    private final StatusClassifier statuses;
    private final HttpUrl base;
    private final Redactor redactor;

    FailureClassifier(String vendor, List<String> credentials, HttpUrl base, Redactor redactor) {
        this.failures = new Failures(vendor, credentials, base);
        this.statuses = new StatusClassifier(failures, redactor);
        this.base = base;
        this.redactor = redactor;
    }

    /** Classifies a response without a success status. */
    Failure onStatus(CallType type, String operation, Exchange exchange, Instant now) {
        String body = excerpt(exchange.text());
        return withResponse(statuses.classify(type, operation, exchange, body, now), exchange, body);
    }

    Failure onError(CallType type, String operation, Exchange exchange, Throwable error) {
        if (exchange.missedDeadline()) {
            return missedDeadline(operation);
        }
        if (error instanceof FailureIOException failed) {
            return failed.failure().withSuggestion(failed.failure().suggestion() + Failures.nothingStarted(type));
        }
        if (error instanceof ProxyException proxy) {
            Kind kind = proxy.permanent() ? Kind.CONFIGURATION : Kind.UNAVAILABLE;
            String suggestion = proxy.suggestion() + " Nothing was sent to the vendor.";
            return failures.of(kind, operation, String.valueOf(proxy.getMessage()), suggestion)
                    .withCause(redactor.safe(error));
        }
        if (exchange.status() == PROXY_LOGIN_REQUIRED && error instanceof ProtocolException) {
            // Without a proxy OkHttp throws for this status of the vendor.
            return onStatus(type, operation, exchange, Instant.EPOCH);
        }
        String body = excerpt(error instanceof InvalidResponseException invalid ? invalid.rawText() : exchange.text());
        Failure failure = withResponse(classify(type, operation, exchange, error, body), exchange, body);
        return failure.cause() == null ? failure : failure.withCause(redactor.safe(failure.cause()));
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
            return failures.of(Kind.CONFIGURATION, operation, redactor.excerpt(tls.problem()), tls.suggestion())
                    .withCause(error);
        }
        if (error instanceof ContentChangedException) {
            // Fewer bytes were sent than announced, so the vendor never received a complete request.
            String suggestion = "Do not change the file while it is being sent." + Failures.nothingStarted(type);
            return failures.of(Kind.INVALID_REQUEST, operation, String.valueOf(error.getMessage()), suggestion);
        }
        if (exchange.refusedUnprocessed()) {
            String problem = base.host() + " refused the request before processing it";
            return failures.of(Kind.UNAVAILABLE, operation, problem, "Try again." + Failures.nothingStarted(type))
                    .withCause(error);
        }
        if (error instanceof UnexpectedErrorException && !exchange.hasBody()) {
            return unexpectedError(type, operation, exchange, error);
        }
        if (!exchange.sent()) {
            String suggestion = "Nothing was sent. Check the network and the base URL (" + base + ").";
            return failures.of(Kind.UNAVAILABLE, operation, unreachable(error), suggestion)
                    .withCause(error);
        }
        if (error instanceof InterruptedIOException) {
            return failures.outcomeUnknown(type, operation, "no complete response in time")
                    .withCause(error);
        }
        if (exchange.isEmpty()) {
            return emptyResponse(type, operation, exchange);
        }
        if (error instanceof InvalidResponseException invalid && isTruncated(invalid)) {
            return failures.outcomeUnknown(type, operation, "the response is truncated: " + body);
        }
        if (exchange.hasBody() || error instanceof ResponseRejectedException || !(error instanceof IOException)) {
            return invalidResponse(type, operation, exchange.status(), describe(error), body);
        }
        return failures.outcomeUnknown(type, operation, "the connection ended before the response was complete")
                .withCause(error);
    }

    private Failure unexpectedError(CallType type, String operation, Exchange exchange, Throwable error) {
        String problem = String.valueOf(error.getMessage());
        String suggestion = "Check the customization of the HTTP client, or report this with its stack trace.";
        boolean unknown = type == CallType.SUBMIT && exchange.sent();
        return (unknown
                        ? failures.of(Kind.OUTCOME_UNKNOWN, operation, problem, Failures.CHECK_FIRST)
                        : failures.of(Kind.UNAVAILABLE, operation, problem, suggestion + Failures.nothingStarted(type)))
                .withCause(error);
    }

    /** Creates the failure of a submit that was not sent before its deadline. */
    Failure missedDeadline(String operation) {
        return SubmitDeadline.failure(failures.vendor(), operation);
    }

    Failure timedOut(String operation) {
        return failures.of(Kind.UNAVAILABLE, operation, "no complete response in time", "Try again later.");
    }

    Failure cancelled(String operation) {
        return failures.cancelled(operation);
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
                ? failures.of(Kind.OUTCOME_UNKNOWN, operation, problem, Failures.CHECK_FIRST)
                : failures.of(Kind.INVALID_RESPONSE, operation, problem, suggestion);
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

    private String describe(Throwable error) {
        // A decoder's message may quote secrets from the response.
        return error instanceof ResponseRejectedException
                ? redactor.excerpt(Objects.toString(error.getMessage(), ""))
                : "the body does not match the spec";
    }
}
