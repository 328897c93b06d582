package dev.mediajobs.internal.download;

import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Tells how far one download has come; what is thrown at it is said once, and hurts nothing. */
final class ProgressReporter {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final BiConsumer<? super Long, ? super OptionalLong> listener;
    private boolean warned;

    ProgressReporter(BiConsumer<? super Long, ? super OptionalLong> listener) {
        this.listener = listener;
    }

    /**
     * So much of the body has come.
     *
     * @param announced how long it is, negative where the server does not say
     */
    void at(long bytes, long announced) {
        try {
            listener.accept(bytes, announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced));
        } catch (Throwable thrown) {
            if (!warned) {
                warned = true;
                LOG.log(Level.WARNING, "A listener of a download threw; the download goes on", thrown);
            }
        }
    }
}
