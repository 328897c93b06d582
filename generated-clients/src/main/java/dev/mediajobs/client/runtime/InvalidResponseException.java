package dev.mediajobs.client.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An answer is not what the contract says. Asking again will hardly help, so this is no
 * {@link java.io.IOException}: nothing that repeats calls after a broken line should repeat this one.
 * The message names the operation, what was expected, the JSON path and what stood there.
 */
public final class InvalidResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the answer. */
    public enum Reason {
        /** There is no body. */
        EMPTY,
        /** The body is the JSON {@code null}. */
        NULL,
        /** The body is no JSON: HTML, plain text, or broken JSON. */
        NOT_JSON,
        /** The body ends too early. */
        TRUNCATED,
        /** The body is JSON, but of another shape. */
        SCHEMA_MISMATCH,
        /** The body is longer than the limit. */
        TOO_LARGE
    }

    /** What is wrong. */
    private final Reason reason;

    /** What stood there, cut. */
    private final String rawText;

    InvalidResponseException(Reason reason, String message, String rawText, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.rawText = rawText;
    }

    /**
     * What is wrong.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What stood there, at most its first 8 KiB. It may hold secrets: it is never part of the message.
     *
     * @return the text, empty if there was none
     */
    public String rawText() {
        return rawText;
    }
}
