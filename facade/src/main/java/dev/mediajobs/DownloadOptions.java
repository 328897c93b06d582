package dev.mediajobs;

import dev.mediajobs.internal.download.Limits;
import java.time.Duration;

/**
 * What a download may do and cost. Immutable; each {@code with...} gives a changed copy. The defaults of
 * {@link #standard()}: a file that exists is not replaced; at most 2 GiB; at most 15 min a try, and 30 s without a
 * byte.
 */
public final class DownloadOptions {
    private static final DownloadOptions STANDARD =
            new DownloadOptions(false, new Limits(2L << 30, Duration.ofMinutes(15)));

    private final boolean replacing;
    private final Limits limits;

    private DownloadOptions(boolean replacing, Limits limits) {
        this.replacing = replacing;
        this.limits = limits;
    }

    /** The defaults, as listed above. */
    public static DownloadOptions standard() {
        return STANDARD;
    }

    /** A copy that replaces what stands under the target's name, in one step, once the new file is whole. */
    public DownloadOptions replacingExisting() {
        return new DownloadOptions(true, limits);
    }

    /** A copy that takes at most this many bytes, 1 or more. */
    public DownloadOptions withMaxBytes(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("The limit must be 1 byte or more, but is " + maxBytes + ".");
        }
        return new DownloadOptions(replacing, new Limits(maxBytes, limits.timeout()));
    }

    /** A copy whose tries last at most this long. */
    public DownloadOptions withTimeout(Duration timeout) {
        return new DownloadOptions(replacing, new Limits(limits.maxBytes(), PollPolicy.positive("timeout", timeout)));
    }

    boolean replacing() {
        return replacing;
    }

    Limits limits() {
        return limits;
    }

    @Override
    public String toString() {
        return "DownloadOptions[replacing=" + replacing + ", maxBytes=" + limits.maxBytes() + ", timeout="
                + limits.timeout() + "]";
    }
}
