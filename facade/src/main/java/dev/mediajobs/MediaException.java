package dev.mediajobs;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that MediaJobs throws on purpose, unchecked. Its message names the vendor and the operation,
 * says what happened and what to do. No message, {@code toString} or cause shows a credential or the query of a link.
 *
 * <p>Where a job is concerned, {@link #reference()} resumes it: {@code media.resume(exception.reference().get())}.
 * A null where a value belongs is a {@link NullPointerException}, as everywhere in Java.
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

    /** All that it carries. */
    private final Details details;

    MediaException(Details details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    /**
     * Whose API was used.
     *
     * @return empty where no vendor is concerned
     */
    public Optional<Vendor> vendor() {
        return Optional.ofNullable(details.vendor());
    }

    /**
     * What was tried.
     *
     * @return the operation's name in the spec of the vendor, or {@code await}, {@code download} and the like
     */
    public String operation() {
        return details.operation();
    }

    /**
     * The HTTP status of the answer.
     *
     * @return empty where none came
     */
    public OptionalInt status() {
        return details.status() == 0 ? OptionalInt.empty() : OptionalInt.of(details.status());
    }

    /**
     * The beginning of the answer's text, redacted: at most 200 characters.
     *
     * @return empty where there was no text
     */
    public Optional<String> body() {
        return Optional.ofNullable(details.body());
    }

    /**
     * What the vendor calls the request, for questions to its support; redacted, at most 200 characters.
     *
     * @return empty where no answer came, or none that names itself
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(details.requestId());
    }

    /**
     * The job concerned.
     *
     * @return in the form that {@link MediaJobs#resume(String)} reads; empty where no job is concerned
     */
    public Optional<String> reference() {
        return Optional.ofNullable(details.reference());
    }

    /**
     * What a wait saw before it ended: each state once, in order, the first 8 and the last 8.
     *
     * @return empty where nothing was waited for
     */
    public List<Progress> history() {
        return List.copyOf(details.history());
    }

    Details details() {
        return details;
    }

    /** What an exception carries; serializable as exceptions are. */
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
