package dev.mediajobs.client.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A value of a response that does not fit the contract and was left out, while the rest was read. Immutable.
 *
 * @param operation the operation, such as {@code Mirrago pollTask (GET api/task/{id})}, or the source of other JSON
 * @param type the type of the response
 * @param path the JSON path of the value, such as {@code $.data.images[0].width}
 * @param problem what was expected and the kind of value that was found; contains no part of the value
 * @param rawValue the value: String, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, list, map or
 *     null, unmodifiable; a number of more than 1,000 digits is a String. It may be a secret.
 */
public record Mismatch(
        String operation,
        String type,
        String path,
        String problem,
        @Nullable Object rawValue) {
    /** {@return text for logs, without the value} */
    @Override
    public String toString() {
        return operation + ": " + type + " does not fit the contract at path " + path + ": " + problem;
    }
}
