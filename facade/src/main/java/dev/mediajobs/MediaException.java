package dev.mediajobs;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the exceptions that MediaJobs throws. Its message contains the vendor, the operation, the problem
 * and a suggestion. Messages, {@code toString} and causes never contain credentials or the query of a URL.
 *
 * <p>If a job is concerned, its {@link #reference()} resumes it: {@code media.resume(exception.reference().get())}.
 * Null arguments throw a {@link NullPointerException} instead.
 */
public abstract sealed class MediaException extends RuntimeException
        permits AuthenticationException,
                ConfigurationException,
                DownloadException,
                InsufficientCreditsException,
                InvalidRequestException,
                JobFailedException,
                JobNotFoundException,
                JobTimeoutException,
                OutcomeUnknownException,
                ResultMissingException,
                UnexpectedResponseException,
                VendorUnavailableException,
                OperationCancelledException {
    private static final long serialVersionUID = 1L;

    private final Details details;

    MediaException(Details details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    /** {@return the vendor, if one is concerned} */
    public Optional<Vendor> vendor() {
        return Optional.ofNullable(details.vendor());
    }

    /** {@return the operation: its name in the vendor's spec, or {@code await}, {@code download} and similar} */
    public String operation() {
        return details.operation();
    }

    /** {@return the HTTP status; empty if there was no response} */
    public OptionalInt status() {
        return details.status() == 0 ? OptionalInt.empty() : OptionalInt.of(details.status());
    }

    /** {@return the first 200 characters of the response body, redacted; empty if there was no body} */
    public Optional<String> body() {
        return Optional.ofNullable(details.body());
    }

    /**
     * {@return the vendor's request id for support requests, redacted and cut to 200 characters, if the response has
     * one}
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(details.requestId());
    }

    /** {@return the reference of the job for {@link MediaJobs#resume(String)}, if a job is concerned} */
    public Optional<String> reference() {
        return Optional.ofNullable(details.reference());
    }

    /**
     * {@return the distinct states that a wait observed, in order, the first 8 and the last 8; empty without a wait}
     */
    public List<Progress> history() {
        return List.copyOf(details.history());
    }

    Details details() {
        return details;
    }

    /** The serializable properties of an exception. */
    record Details(
            String message,
            @Nullable Vendor vendor,
            String operation,
            int status,
            @Nullable String body,
            @Nullable String requestId,
            @Nullable String reference,
            ArrayList<Progress> history,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause)
            implements Serializable {}
}
