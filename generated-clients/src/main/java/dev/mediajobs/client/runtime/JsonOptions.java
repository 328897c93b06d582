package dev.mediajobs.client.runtime;

/**
 * The options for reading JSON responses.
 *
 * @param maxBytes the maximum length of a response in bytes; default {@value #DEFAULT_MAX_BYTES}
 * @param strict whether unknown fields, unknown enum values and missing required values are errors; default
 *     false, which keeps unknown ones
 */
public record JsonOptions(long maxBytes, boolean strict) {
    /** The default maximum length of a response: 8 MiB. */
    public static final long DEFAULT_MAX_BYTES = 8L * 1024 * 1024;

    /** The defaults. */
    public static final JsonOptions DEFAULT = new JsonOptions(DEFAULT_MAX_BYTES, false);

    /**
     * Validates the options.
     *
     * @param maxBytes the maximum length of a response in bytes
     * @param strict whether unknown and missing values are errors
     * @throws IllegalArgumentException if {@code maxBytes} is less than 1
     */
    public JsonOptions {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1 but was " + maxBytes);
        }
    }
}
