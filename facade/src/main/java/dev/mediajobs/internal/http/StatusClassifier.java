package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Maps responses without a success status to failures, as the table of {@link FailureClassifier} says. */
final class StatusClassifier {
    /** Logged and sent by proxies that may have forwarded the request. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final Failures failures;
    private final Redactor redactor;

    StatusClassifier(Failures failures, Redactor redactor) {
        this.failures = failures;
        this.redactor = redactor;
    }

    Failure classify(CallType type, String operation, Exchange exchange, @Nullable String body, Instant now) {
        int status = exchange.status();
        String detail = " (HTTP " + status + (body == null ? ")" : ": " + body + ")");
        String unbilled = Failures.nothingStarted(type);
        if (status >= 300 && status < 400) {
            return redirect(type, operation, status, target(exchange));
        }
        if (status < 200 || status >= 600) {
            return failures.unexpected(type, operation, "unexpected status" + detail);
        }
        if (status == 429) {
            return failures.of(
                            Kind.RATE_LIMITED,
                            operation,
                            "too many requests" + detail,
                            "Wait and try again." + unbilled)
                    .withRetryAfter(exchange.retryAfter(now));
        }
        if (status == 408 || status == CLIENT_CLOSED_REQUEST || status >= 500) {
            return failures.outcomeUnknown(type, operation, "the vendor failed" + detail)
                    .withRetryAfter(exchange.retryAfter(now));
        }
        if (status == 402 || mentionsMissingCredits(exchange.text())) {
            String problem = "the account has too few credits" + detail;
            String suggestion = "Buy credits from the vendor, then try again." + unbilled;
            return failures.of(Kind.INSUFFICIENT_CREDITS, operation, problem, suggestion);
        }
        if (status == 401 || status == 403) {
            String suggestion = failures.checkCredentials() + unbilled;
            return failures.of(
                    Kind.AUTHENTICATION, operation, "the vendor rejected the credentials" + detail, suggestion);
        }
        if (status == 404 && type != CallType.SUBMIT) {
            return failures.of(
                    Kind.JOB_NOT_FOUND,
                    operation,
                    "the vendor does not have this id" + detail,
                    "Check the id, and that it belongs to the account of the credentials.");
        }
        // A conflict may be one with the job that an earlier attempt of the caller started.
        String suggestion = "Correct the request as the vendor's message says."
                + (status == 404 || status == 405 ? " " + failures.checkBase() : "")
                + (status == 409 ? "" : unbilled);
        return failures.of(Kind.INVALID_REQUEST, operation, "the vendor rejected the request" + detail, suggestion);
    }

    /** Only 307 and 308 say that the request has to be sent elsewhere; after 303 and often 302 it was processed. */
    private Failure redirect(CallType type, String operation, int status, String target) {
        String problem = "unexpected redirect to " + target + ", not followed (HTTP " + status + ")";
        return status == 307 || status == 308
                ? failures.of(
                        Kind.INVALID_RESPONSE, operation, problem, failures.checkBase() + Failures.nothingStarted(type))
                : failures.unexpected(type, operation, problem);
    }

    private static boolean mentionsMissingCredits(@Nullable String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return lower.contains("insufficient credits") || lower.contains("insufficient_credits");
    }

    private String target(Exchange exchange) {
        HttpUrl url = HttpUrl.parse(Objects.toString(exchange.header("Location"), ""));
        return url == null ? "another path" : redactor.excerpt(url.host());
    }
}
