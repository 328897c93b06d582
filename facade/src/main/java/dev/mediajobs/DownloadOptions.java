package dev.mediajobs;

import dev.mediajobs.internal.download.DownloadConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * The options of a download. Immutable; {@code with...} methods return a copy. {@link #defaults()}: existing files are
 * not replaced, at most 2 GiB, at most 15 min per attempt and 30 s without data, no progress listener.
 */
public final class DownloadOptions {
    private static final DownloadOptions DEFAULTS =
            new DownloadOptions(new DownloadConfig(false, 2L << 30, Duration.ofMinutes(15), (bytes, length) -> {}));

    private final DownloadConfig config;

    private DownloadOptions(DownloadConfig config) {
        this.config = config;
    }

    /** {@return the defaults listed above} */
    public static DownloadOptions defaults() {
        return DEFAULTS;
    }

    /** {@return a copy that replaces an existing file when the new one is complete, atomically where possible} */
    public DownloadOptions withReplaceExisting() {
        return new DownloadOptions(new DownloadConfig(true, config.maxBytes(), config.timeout(), config.listener()));
    }

    /**
     * {@return a copy with another maximum file size}
     *
     * @param maxBytes the size in bytes, at least 1; 2 GiB by default
     * @throws IllegalArgumentException if the size is less than 1
     */
    public DownloadOptions withMaxBytes(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The maximum size must be at least 1 byte, but is " + maxBytes + ".");
        }
        return new DownloadOptions(new DownloadConfig(config.replace(), maxBytes, config.timeout(), config.listener()));
    }

    /**
     * {@return a copy with another timeout for one attempt, from connecting to the last byte} An attempt also ends when
     * the server sends no data for 30 s.
     *
     * @param timeout a positive duration; 15 min by default
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DownloadOptions withTimeout(Duration timeout) {
        return new DownloadOptions(new DownloadConfig(
                config.replace(), config.maxBytes(), PollPolicy.positive("timeout", timeout), config.listener()));
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
        return new DownloadOptions(new DownloadConfig(config.replace(), config.maxBytes(), config.timeout(), listener));
    }

    @SuppressWarnings("exports") // used by internal packages only
    public DownloadConfig config() {
        return config;
    }

    @Override
    public String toString() {
        return "DownloadOptions[replacing=" + config.replace() + ", maxBytes=" + config.maxBytes() + ", timeout="
                + config.timeout() + "]";
    }
}
