package dev.mediajobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the exceptions that MediaJobs throws. Its message contains the vendor, the operation, the problem
 * and a suggestion. Messages, {@code toString} and causes never contain credentials or the query of a URL.
 *
 * <p>If a job is concerned, its {@link #reference()} resumes it: {@code media.resume(exception.reference().get())}.
 * Null arguments throw a {@link NullPointerException} instead.
 *
 * <p>Tests can create exceptions: {@code new JobFailedException(MediaException.details("no face").reason("no face"))}.
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

    private final @Nullable Vendor vendor;
    private final String operation;
    private final int status;
    private final @Nullable String body;
    private final @Nullable String requestId;
    private final @Nullable String reference;
    private final ArrayList<Progress> history;
    private final @Nullable Duration retryAfter;
    private final @Nullable String reason;

    MediaException(Details details) {
        super(details.message, details.cause);
        this.vendor = details.vendor;
        this.operation = details.operation;
        this.status = details.status;
        this.body = details.body;
        this.requestId = details.requestId;
        this.reference = details.reference;
        this.history = new ArrayList<>(details.history);
        this.retryAfter = details.retryAfter;
        this.reason = details.reason;
    }

    /**
     * {@return new details of an exception, without any property but its message}
     *
     * @param message the message of the exception
     */
    public static Details details(String message) {
        return new Details(message);
    }

    /** {@return the vendor, if one is concerned} */
    public Optional<Vendor> vendor() {
        return Optional.ofNullable(vendor);
    }

    /** {@return the operation: its name in the vendor's spec, or {@code await}, {@code download} and similar} */
    public String operation() {
        return operation;
    }

    /** {@return the HTTP status; empty if there was no response} */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** {@return the first 200 characters of the response body, redacted; empty if there was no body} */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /**
     * {@return the vendor's request id for support requests, redacted and cut to 200 characters, if the response has
     * one}
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** {@return the reference of the job for {@link MediaJobs#resume(String)}, if a job is concerned} */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /**
     * {@return the distinct states that a wait observed, in order, the first 8 and the last 8; empty without a wait}
     */
    public List<Progress> history() {
        return List.copyOf(history);
    }

    @Nullable
    Duration retryDelay() {
        return retryAfter;
    }

    @Nullable
    String failureReason() {
        return reason;
    }

    /** The properties of a new exception; all but the message are optional. Not safe for use by multiple threads. */
    public static final class Details {
        private final String message;
        private @Nullable Vendor vendor;
        private String operation = "";
        private int status;
        private @Nullable String body;
        private @Nullable String requestId;
        private @Nullable String reference;
        private List<Progress> history = List.of();
        private @Nullable Duration retryAfter;
        private @Nullable String reason;
        private @Nullable Throwable cause;

        private Details(String message) {
            this.message = Objects.requireNonNull(message, "message");
        }

        /**
         * Sets the vendor.
         *
         * @param newVendor the vendor, or null for none
         * @return these details
         */
        public Details vendor(@Nullable Vendor newVendor) {
            vendor = newVendor;
            return this;
        }

        /**
         * Sets the operation.
         *
         * @param newOperation the name of the operation
         * @return these details
         */
        public Details operation(String newOperation) {
            operation = Objects.requireNonNull(newOperation, "operation");
            return this;
        }

        /**
         * Sets the HTTP status.
         *
         * @param newStatus the HTTP status, or 0 for none
         * @return these details
         */
        public Details status(int newStatus) {
            status = newStatus;
            return this;
        }

        /**
         * Sets the text of the response.
         *
         * @param newBody the text, or null for none
         * @return these details
         */
        public Details body(@Nullable String newBody) {
            body = newBody;
            return this;
        }

        /**
         * Sets the vendor's request id.
         *
         * @param newRequestId the vendor's request id, or null for none
         * @return these details
         */
        public Details requestId(@Nullable String newRequestId) {
            requestId = newRequestId;
            return this;
        }

        /**
         * Sets the reference of the job.
         *
         * @param newReference the reference of the job, or null for none
         * @return these details
         */
        public Details reference(@Nullable String newReference) {
            reference = newReference;
            return this;
        }

        /**
         * Sets the states that a wait observed.
         *
         * @param newHistory the states in their order
         * @return these details
         */
        public Details history(List<Progress> newHistory) {
            history = List.copyOf(newHistory);
            return this;
        }

        /**
         * Sets the value of {@link VendorUnavailableException#retryAfter()}.
         *
         * @param newRetryAfter the delay, or null for none
         * @return these details
         */
        public Details retryAfter(@Nullable Duration newRetryAfter) {
            retryAfter = newRetryAfter;
            return this;
        }

        /**
         * Sets the value of {@link JobFailedException#reason()}.
         *
         * @param newReason the reason, or null for none
         * @return these details
         */
        public Details reason(@Nullable String newReason) {
            reason = newReason;
            return this;
        }

        /**
         * Sets the cause.
         *
         * @param newCause the cause, or null for none
         * @return these details
         */
        public Details cause(@Nullable Throwable newCause) {
            cause = newCause;
            return this;
        }
    }
}
