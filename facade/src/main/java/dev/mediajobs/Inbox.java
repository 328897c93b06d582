package dev.mediajobs;

import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.wait.Sighting;
import dev.mediajobs.internal.wait.Wait;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Brings what a wait sees to the thread that waits: there the listener runs, and can hold up nobody else. */
final class Inbox implements Wait.Watcher {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final Consumer<? super Progress> listener;
    private final Telemetry.Ending told;
    private final BlockingQueue<Optional<Progress>> messages = new LinkedBlockingQueue<>();
    private boolean complained;

    /**
     * @param told of the end of the wait, before the thread that waits
     */
    Inbox(Consumer<? super Progress> listener, Telemetry.Ending told) {
        this.listener = listener;
        this.told = told;
    }

    @Override
    public void seen(Sighting sighting) {
        messages.add(Optional.of(new Progress(sighting)));
    }

    @Override
    public void ended(Wait wait) {
        told.ended(wait.failure());
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
