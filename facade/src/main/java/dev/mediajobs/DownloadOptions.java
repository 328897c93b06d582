package dev.mediajobs;

import dev.mediajobs.internal.download.DownloadConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * What a download may do and cost. Immutable; each {@code with...} gives a changed copy. The defaults of
 * {@link #defaults()}: a file that exists is not replaced; at most 2 GiB; at most 15 min a try, and 30 s without a
 * byte; nobody is told how far it is.
 */
public final class DownloadOptions {
    private static final DownloadOptions DEFAULTS =
            new DownloadOptions(new DownloadConfig(false, 2L << 30, Duration.ofMinutes(15), (bytes, length) -> {}));

    private final DownloadConfig config;

    private DownloadOptions(DownloadConfig terms) {
        this.config = terms;
    }

    /**
     * The defaults, as listed above.
     *
     * @return the same object every time
     */
    public static DownloadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * A copy that replaces what stands under the target's name, in one step, once the new file is whole.
     *
     * @return the copy
     */
    public DownloadOptions withReplaceExisting() {
        return new DownloadOptions(new DownloadConfig(true, config.maxBytes(), config.timeout(), config.listener()));
    }

    /**
     * A copy with another limit, beyond which a download fails.
     *
     * @param maxBytes of the whole file, 1 or more; 2 GiB by default
     * @return the copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public DownloadOptions withMaxBytes(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The limit must be 1 byte or more, but is " + maxBytes + ".");
        }
        return new DownloadOptions(new DownloadConfig(config.replace(), maxBytes, config.timeout(), config.listener()));
    }

    /**
     * A copy with another limit for one try, from the first connection to the last byte. A server that sends nothing for
     * 30 s is given up before that.
     *
     * @param timeout longer than zero; 15 min by default
     * @return the copy
     * @throws IllegalArgumentException if it is not longer than zero
     */
    public DownloadOptions withTimeout(Duration timeout) {
        Duration limit = PollPolicy.positive("timeout", timeout);
        return new DownloadOptions(new DownloadConfig(config.replace(), config.maxBytes(), limit, config.listener()));
    }

    /**
     * A copy that tells how far a download is: {@code (bytes, length) -> ...}.
     *
     * @param listener told of the bytes of a try so far, 0 when it begins and then after each piece of at most 16 KiB,
     *     and of the length of the whole, empty where the server does not name it. Runs on the downloading thread; what
     *     it throws is logged once and hurts nothing
     * @return the copy
     */
    public DownloadOptions withProgress(BiConsumer<? super Long, ? super OptionalLong> listener) {
        Objects.requireNonNull(listener, "listener");
        return new DownloadOptions(new DownloadConfig(config.replace(), config.maxBytes(), config.timeout(), listener));
    }

    DownloadConfig config() {
        return config;
    }

    @Override
    public String toString() {
        return "DownloadOptions[replacing=" + config.replace() + ", maxBytes=" + config.maxBytes() + ", timeout="
                + config.timeout() + "]";
    }
}
