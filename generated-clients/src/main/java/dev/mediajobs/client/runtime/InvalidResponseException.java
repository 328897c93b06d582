package dev.mediajobs.client.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a response violates the contract. It is not an {@link java.io.IOException}, because retrying
 * the call rarely helps. The message names the operation, the expected type, the JSON path and what was found.
 */
public final class InvalidResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kind of problem. */
    public enum Reason {
        /** The body is empty. */
        EMPTY,
        /** The body is the JSON {@code null}. */
        NULL,
        /** The body is not valid JSON: HTML, plain text, or malformed JSON. */
        NOT_JSON,
        /** The body ends too early. */
        TRUNCATED,
        /** The body is JSON that does not match the schema: as a whole, or in strict mode in one value. */
        SCHEMA_MISMATCH,
        /** The body is longer than the limit. */
        TOO_LARGE
    }

    /** The kind of problem. */
    private final Reason reason;

    /** The beginning of the body. */
    private final String rawText;

    InvalidResponseException(Reason reason, String message, String rawText, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.rawText = rawText;
    }

    /** {@return the kind of problem} */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns the first 8 KiB of the body. It may contain secrets, so it is not part of the message.
     *
     * @return the text, empty if there was none
     */
    public String rawText() {
        return rawText;
    }
}
