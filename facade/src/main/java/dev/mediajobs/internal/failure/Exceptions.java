package dev.mediajobs.internal.failure;

import dev.mediajobs.AuthenticationException;
import dev.mediajobs.ConfigurationException;
import dev.mediajobs.DownloadException;
import dev.mediajobs.InsufficientCreditsException;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.JobTimeoutException;
import dev.mediajobs.MediaException;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.OutcomeUnknownException;
import dev.mediajobs.Progress;
import dev.mediajobs.ResultMissingException;
import dev.mediajobs.UnexpectedResponseException;
import dev.mediajobs.Vendor;
import dev.mediajobs.VendorUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates all {@link MediaException}s, from failures. */
public final class Exceptions {
    private Exceptions() {}

    public static MediaException of(Throwable error) {
        return of(error, null, List.of());
    }

    public static MediaException of(Failure failure) {
        return of(failure, null, List.of());
    }

    public static MediaException of(Throwable error, @Nullable String reference, List<Progress> history) {
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
                        Failure.Kind.UNAVAILABLE,
                        "MediaJobs",
                        "call",
                        "an unexpected error occurred",
                        "Please report it with this stack trace.")
                .withCause(cause);
        return of(unexpected, reference, history);
    }

    public static MediaException of(Failure failure, @Nullable String reference, List<Progress> history) {
        return exception(
                failure.kind(),
                MediaException.details(message(failure, reference, history))
                        .vendor(vendor(failure.vendor()))
                        .operation(failure.operation())
                        .status(failure.status())
                        .body(failure.body())
                        .requestId(failure.requestId())
                        .reference(reference)
                        .history(history)
                        .retryAfter(failure.retryAfter())
                        .reason(failure.reason())
                        .cause(failure.cause()));
    }

    private static @Nullable Vendor vendor(String displayName) {
        return Arrays.stream(Vendor.values())
                .filter(vendor -> vendor.displayName().equals(displayName))
                .findFirst()
                .orElse(null);
    }

    private static MediaException exception(Failure.Kind kind, MediaException.Details details) {
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
    public static MediaException invalid(@Nullable Vendor vendor, String operation, String problem, String suggestion) {
        return of(Failure.of(Failure.Kind.INVALID_REQUEST, nameOf(vendor), operation, problem, suggestion));
    }

    public static MediaException configuration(@Nullable Vendor vendor, String problem, String suggestion) {
        return of(Failure.of(Failure.Kind.CONFIGURATION, nameOf(vendor), "configuration", problem, suggestion));
    }

    /** Runs a task and converts its failure. */
    public static <T> T converted(Supplier<T> task) {
        try {
            return task.get();
        } catch (FailureException failed) {
            throw of(failed);
        }
    }

    /** {@return the vendor's name in messages} */
    public static String nameOf(@Nullable Vendor vendor) {
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
