package dev.mediajobs;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * The options of a download. Immutable and thread-safe; {@code with...} methods return a copy. {@link #defaults()}:
 * existing files are not replaced, at most 2 GiB, three attempts of at most 15 min each, at most 30 s without data, no
 * progress listener.
 */
public final class DownloadOptions {
    private static final DownloadOptions DEFAULTS = new DownloadOptions(
            new Values(false, 2L << 30, Duration.ofMinutes(15), Duration.ofSeconds(30), 3, (bytes, length) -> {}));

    private final Values values;

    private record Values(
            boolean replaceExisting,
            long maxBytes,
            Duration timeout,
            Duration stallTimeout,
            int maxAttempts,
            BiConsumer<? super Long, ? super OptionalLong> listener) {}

    private DownloadOptions(Values values) {
        this.values = values;
    }

    /** {@return the defaults listed above} */
    public static DownloadOptions defaults() {
        return DEFAULTS;
    }

    /** {@return a copy that replaces an existing file when the new one is complete, atomically where possible} */
    public DownloadOptions withReplaceExisting() {
        return new DownloadOptions(
                new Values(true, maxBytes(), timeout(), stallTimeout(), maxAttempts(), progressListener()));
    }

    /**
     * {@return a copy with another maximum file size} It applies to the decoded file if the server compresses it.
     *
     * @param maxBytes the size in bytes, at least 1; 2 GiB by default
     * @throws IllegalArgumentException if the size is less than 1
     */
    public DownloadOptions withMaxBytes(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The maximum size must be at least 1 byte, but is " + maxBytes + ".");
        }
        return new DownloadOptions(
                new Values(replaceExisting(), maxBytes, timeout(), stallTimeout(), maxAttempts(), progressListener()));
    }

    /**
     * {@return a copy with another timeout for one attempt, from connecting to the last byte} An attempt also ends when
     * the server sends no data for the {@link #withStallTimeout stall timeout}.
     *
     * @param timeout a positive duration; 15 min by default
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DownloadOptions withTimeout(Duration timeout) {
        Duration checked = PollPolicy.positive("timeout", timeout);
        return new DownloadOptions(
                new Values(replaceExisting(), maxBytes(), checked, stallTimeout(), maxAttempts(), progressListener()));
    }

    /**
     * {@return a copy with another maximum time without data from the server} It is noticed within twice this time.
     *
     * @param stallTimeout a positive duration; 30 s by default
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DownloadOptions withStallTimeout(Duration stallTimeout) {
        Duration checked = PollPolicy.positive("stall timeout", stallTimeout);
        return new DownloadOptions(
                new Values(replaceExisting(), maxBytes(), timeout(), checked, maxAttempts(), progressListener()));
    }

    /**
     * {@return a copy with another maximum number of attempts} Only failures that another attempt may fix are retried:
     * broken connections, timeouts, incomplete files, 408, 429 and 5xx. A new link for an expired one, and polls of a
     * file that does not exist yet, are not counted.
     *
     * @param maxAttempts a number of at least 1, including the first attempt; 3 by default
     * @throws IllegalArgumentException if the number is less than 1
     */
    public DownloadOptions withMaxAttempts(int maxAttempts) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "The maximum number of attempts must be at least 1, but is " + maxAttempts + ".");
        }
        return new DownloadOptions(
                new Values(replaceExisting(), maxBytes(), timeout(), stallTimeout(), maxAttempts, progressListener()));
    }

    /**
     * {@return a copy with a progress listener: {@code (bytes, length) -> ...}}
     *
     * @param listener a callback that receives the bytes of the attempt so far, 0 at its start and then after each part
     *     of at most 16 KiB, and the total length, if the server sends it. Called on the downloading thread; its
     *     exceptions are ignored and logged once
     */
    public DownloadOptions withProgress(BiConsumer<? super Long, ? super OptionalLong> listener) {
        Objects.requireNonNull(listener, "listener");
        return new DownloadOptions(
                new Values(replaceExisting(), maxBytes(), timeout(), stallTimeout(), maxAttempts(), listener));
    }

    /** {@return whether an existing file may be replaced; false by default} */
    public boolean replaceExisting() {
        return values.replaceExisting();
    }

    /** {@return the maximum file size in bytes; 2 GiB by default} */
    public long maxBytes() {
        return values.maxBytes();
    }

    /** {@return the timeout of one attempt; 15 min by default} */
    public Duration timeout() {
        return values.timeout();
    }

    /** {@return the maximum time without data from the server; 30 s by default} */
    public Duration stallTimeout() {
        return values.stallTimeout();
    }

    /** {@return the maximum number of attempts, including the first; 3 by default} */
    public int maxAttempts() {
        return values.maxAttempts();
    }

    /** {@return the progress listener; by default one that does nothing} */
    public BiConsumer<? super Long, ? super OptionalLong> progressListener() {
        return values.listener();
    }

    @Override
    public String toString() {
        return "DownloadOptions[replaceExisting=" + replaceExisting() + ", maxBytes=" + maxBytes() + ", timeout="
                + timeout() + ", stallTimeout=" + stallTimeout() + ", maxAttempts=" + maxAttempts() + "]";
    }
}
