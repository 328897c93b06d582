package dev.mediajobs;

import dev.mediajobs.internal.polling.PollEvent;
import dev.mediajobs.internal.polling.PollingLoop;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Brings what a wait sees to the thread that waits: there the listener runs, and can hold up nobody else. */
final class CallerThreadListener implements PollingLoop.Listener {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final Consumer<? super Progress> listener;
    private final Telemetry.Span delegate;
    private final BlockingQueue<Optional<Progress>> messages = new LinkedBlockingQueue<>();
    private boolean warned;

    /**
     * @param told of the end of the wait, before the thread that waits
     */
    CallerThreadListener(Consumer<? super Progress> listener, Telemetry.Span told) {
        this.listener = listener;
        this.delegate = told;
    }

    @Override
    public void onPoll(PollEvent sighting) {
        messages.add(Optional.of(new Progress(sighting)));
    }

    @Override
    public void onComplete(PollingLoop wait) {
        delegate.end(wait.failure());
        messages.add(Optional.empty());
    }

    /** Passes on all there is, until the end is among it. */
    void awaitEnd() throws InterruptedException {
        for (Optional<Progress> message = messages.take(); message.isPresent(); message = messages.take()) {
            notify(message.get());
        }
    }

    private void notify(Progress progress) {
        try {
            listener.accept(progress);
        } catch (Throwable thrown) {
            if (!warned) {
                warned = true;
                LOG.log(Level.WARNING, "A progress listener threw; the wait goes on", thrown);
            }
        }
    }
}
