package dev.mediajobs;

import dev.mediajobs.MediaException.Details;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates all {@link MediaException}s, from failures. */
final class Exceptions {
    private Exceptions() {}

    static MediaException of(Throwable error) {
        return of(error, null, List.of());
    }

    static MediaException of(Failure failure) {
        return of(failure, null, List.of());
    }

    static MediaException of(Throwable error, @Nullable String reference, List<Progress> history) {
        Throwable cause = error;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof MediaException exception) {
            return exception;
        }
        if (cause instanceof FailureException exception) {
            return of(exception.failure(), reference, history);
        }
        Failure unexpected = Failure.of(
                        Kind.UNAVAILABLE,
                        "MediaJobs",
                        "call",
                        "an unexpected error occurred",
                        "Please report it with this stack trace.")
                .withCause(cause);
        return of(unexpected, reference, history);
    }

    static MediaException of(Failure failure, @Nullable String reference, List<Progress> history) {
        Details details = new Details(
                message(failure, reference, history),
                Vendor.byDisplayName(failure.vendor()).orElse(null),
                failure.operation(),
                failure.status(),
                failure.body(),
                failure.requestId(),
                reference,
                new ArrayList<>(history),
                failure.retryAfter(),
                failure.cause());
        return exception(failure.kind(), details);
    }

    private static MediaException exception(Kind kind, Details details) {
        return switch (kind) {
            case CONFIGURATION -> new ConfigurationException(details);
            case INVALID_REQUEST -> new InvalidRequestException(details);
            case AUTHENTICATION -> new AuthenticationException(details);
            case INSUFFICIENT_CREDITS -> new InsufficientCreditsException(details);
            case OUTCOME_UNKNOWN -> new OutcomeUnknownException(details);
            case UNAVAILABLE, RATE_LIMITED -> new VendorUnavailableException(details);
            case INVALID_RESPONSE, EMPTY_POLL_RESPONSE -> new UnexpectedResponseException(details);
            case JOB_NOT_FOUND -> new JobNotFoundException(details);
            case JOB_FAILED -> new JobFailedException(details);
            case JOB_TIMEOUT -> new JobTimeoutException(details);
            case RESULT_MISSING -> new ResultMissingException(details);
            case CANCELLED -> new OperationCancelledException(details);
            case DOWNLOAD -> new DownloadException(details);
        };
    }

    /** Creates an exception for a request that is rejected before it is sent. */
    static MediaException invalid(@Nullable Vendor vendor, String operation, String problem, String suggestion) {
        return of(Failure.of(Kind.INVALID_REQUEST, nameOf(vendor), operation, problem, suggestion));
    }

    static MediaException configuration(@Nullable Vendor vendor, String problem, String suggestion) {
        return of(Failure.of(Kind.CONFIGURATION, nameOf(vendor), "configuration", problem, suggestion));
    }

    /** Runs a task and converts its failure. */
    static <T> T converted(Supplier<T> task) {
        try {
            return task.get();
        } catch (FailureException failed) {
            throw of(failed);
        }
    }

    /** {@return the vendor's name in messages} */
    static String nameOf(@Nullable Vendor vendor) {
        return vendor == null ? "MediaJobs" : vendor.displayName();
    }

    private static String message(Failure failure, @Nullable String reference, List<Progress> history) {
        StringBuilder message = new StringBuilder(failure.message());
        if (failure.requestId() != null) {
            message.append(" [request ").append(failure.requestId()).append(']');
        }
        if (reference != null) {
            message.append(" [job ").append(reference);
            if (!history.isEmpty()) {
                message.append(", history: ")
                        .append(history.stream().map(Progress::toString).collect(Collectors.joining(", ")));
            }
            message.append(']');
        }
        return message.toString();
    }
}
