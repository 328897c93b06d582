package dev.mediajobs.client.runtime;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * The options for reading JSON responses.
 *
 * @param maxBytes the maximum length of a response in bytes; default {@value #DEFAULT_MAX_BYTES}
 * @param strict whether unknown fields, unknown enum values, missing required values and values that do not fit
 *     the contract are errors; default false, which keeps unknown ones and leaves out those that do not fit
 * @param mismatchListener receives each value that was left out, in the order of the response, on the thread that
 *     reads it, after the response was read. What it throws goes to the uncaught exception handler of the thread,
 *     so that the response is not lost. Must be safe for use by several threads. Default: ignores them
 */
public record JsonOptions(long maxBytes, boolean strict, Consumer<? super Mismatch> mismatchListener) {
    /** The default maximum length of a response: 8 MiB. */
    public static final long DEFAULT_MAX_BYTES = 8L * 1024 * 1024;

    /** The defaults. */
    public static final JsonOptions DEFAULT = new JsonOptions(DEFAULT_MAX_BYTES, false);

    /**
     * Validates the options.
     *
     * @param maxBytes the maximum length of a response in bytes
     * @param strict whether unknown, missing and unsuitable values are errors
     * @param mismatchListener receives each value that was left out
     * @throws IllegalArgumentException if {@code maxBytes} is less than 1
     */
    public JsonOptions {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1 but was " + maxBytes);
        }
        Objects.requireNonNull(mismatchListener, "mismatchListener");
    }

    /**
     * Creates options without a listener for mismatches.
     *
     * @param maxBytes the maximum length of a response in bytes
     * @param strict whether unknown, missing and unsuitable values are errors
     * @throws IllegalArgumentException if {@code maxBytes} is less than 1
     */
    public JsonOptions(long maxBytes, boolean strict) {
        this(maxBytes, strict, IgnoredMismatches.INSTANCE);
    }

    /** Not a lambda, because each lambda makes the first call noticeably slower. */
    private enum IgnoredMismatches implements Consumer<Mismatch> {
        INSTANCE;

        @Override
        public void accept(Mismatch mismatch) {}
    }
}
