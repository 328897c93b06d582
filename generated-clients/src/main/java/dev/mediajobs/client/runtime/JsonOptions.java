package dev.mediajobs.client.runtime;

/**
 * How JSON answers are read.
 *
 * @param maxBytes the longest answer that is read, in bytes; default {@value #DEFAULT_MAX_BYTES}
 * @param strict whether a field or a word that the contract does not know, or a required value that is
 *     missing, is an error; default false, which keeps whatever there is
 */
public record JsonOptions(long maxBytes, boolean strict) {
    /** The longest answer that is read unless said otherwise: 8 MiB. */
    public static final long DEFAULT_MAX_BYTES = 8L * 1024 * 1024;

    /** The defaults. */
    public static final JsonOptions DEFAULT = new JsonOptions(DEFAULT_MAX_BYTES, false);

    /**
     * Checks the limit.
     *
     * @param maxBytes the longest answer that is read, in bytes
     * @param strict whether unknown and missing things are errors
     * @throws IllegalArgumentException if it is less than one byte
     */
    public JsonOptions {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes is " + maxBytes + "; an answer needs at least one byte");
        }
    }
}
