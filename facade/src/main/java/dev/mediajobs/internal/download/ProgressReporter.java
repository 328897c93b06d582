package dev.mediajobs.internal.download;

import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Reports the progress of one download; exceptions of the listener are logged once and ignored. */
final class ProgressReporter {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final BiConsumer<? super Long, ? super OptionalLong> listener;
    private boolean receivedBytes;
    private boolean warned;

    ProgressReporter(BiConsumer<? super Long, ? super OptionalLong> listener) {
        this.listener = listener;
    }

    /** Returns whether any attempt has received bytes. */
    boolean receivedBytes() {
        return receivedBytes;
    }

    /**
     * Reports the bytes received so far.
     *
     * @param announced the announced length, negative if unknown
     */
    void report(long bytes, long announced) {
        receivedBytes |= bytes > 0;
        try {
            listener.accept(bytes, announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced));
        } catch (Throwable thrown) {
            if (!warned) {
                warned = true;
                LOG.log(Level.WARNING, "Download listener threw an exception; it is ignored (logged once)", thrown);
            }
        }
    }
}
