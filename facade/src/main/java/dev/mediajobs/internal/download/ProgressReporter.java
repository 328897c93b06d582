package dev.mediajobs.internal.download;

import dev.mediajobs.internal.concurrent.CallbackGuard;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Reports the progress of one download; exceptions of the listener are logged once and ignored. */
final class ProgressReporter {
    private final BiConsumer<? super Long, ? super OptionalLong> listener;
    private final CallbackGuard guard = new CallbackGuard("A download listener");
    private boolean receivedBytes;

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
        OptionalLong length = announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced);
        guard.run(() -> listener.accept(bytes, length));
    }
}
