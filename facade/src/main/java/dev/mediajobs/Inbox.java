package dev.mediajobs;

import dev.mediajobs.internal.wait.Sighting;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Brings what a wait sees to the thread that waits: there the listener runs, and can hold up nobody else. */
final class Inbox {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final Consumer<? super Progress> listener;
    private final BlockingQueue<Optional<Progress>> messages = new LinkedBlockingQueue<>();
    private boolean complained;

    Inbox(Consumer<? super Progress> listener) {
        this.listener = listener;
    }

    void seen(Sighting sighting) {
        messages.add(Optional.of(new Progress(sighting)));
    }

    void ended() {
        messages.add(Optional.empty());
    }

    /** Passes on all there is, until the end is among it. */
    void untilEnded() throws InterruptedException {
        for (Optional<Progress> message = messages.take(); message.isPresent(); message = messages.take()) {
            tell(message.get());
        }
    }

    private void tell(Progress progress) {
        try {
            listener.accept(progress);
        } catch (Throwable thrown) {
            if (!complained) {
                complained = true;
                LOG.log(Level.WARNING, "A progress listener threw; the wait goes on", thrown);
            }
        }
    }
}
