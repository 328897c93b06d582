package dev.mediajobs.client.runtime;

import java.util.Optional;

/**
 * The body of an answer that reports an error.
 *
 * @param status the HTTP status
 * @param contentType the type that the answer claims, empty if none
 * @param rawText the body as text, at most its first 64 KiB
 * @param value the body as the contract's type, empty if it is something else
 * @param <T> the contract's type
 */
public record ErrorBody<T>(int status, String contentType, String rawText, Optional<T> value) {
    /** Without the body: nobody knows whether it repeats a secret. */
    @Override
    public String toString() {
        return "ErrorBody[status=" + status + ", contentType=" + contentType + ", " + rawText.length() + " characters, "
                + (value.isPresent() ? "readable" : "not of the contract's type") + "]";
    }
}
