package dev.mediajobs;

import dev.mediajobs.internal.polling.PollEvent;
import dev.mediajobs.internal.polling.PollingLoop;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Passes the polls of a wait to the waiting thread, which calls the listener, so that it cannot delay other waits. */
final class CallerThreadListener implements PollingLoop.Listener {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final Consumer<? super Progress> listener;
    private final Telemetry.Span span;
    private final BlockingQueue<Optional<Progress>> messages = new LinkedBlockingQueue<>();
    private boolean warned;

    /** Creates a listener; the span ends before the waiting thread resumes. */
    CallerThreadListener(Consumer<? super Progress> listener, Telemetry.Span span) {
        this.listener = listener;
        this.span = span;
    }

    @Override
    public void onPoll(PollEvent event) {
        messages.add(Optional.of(new Progress(event)));
    }

    @Override
    public void onComplete(PollingLoop loop) {
        span.end(loop.failure());
        messages.add(Optional.empty());
    }

    /** Passes on all polls until the end of the wait. */
    void awaitEnd() throws InterruptedException {
        for (Optional<Progress> message = messages.take(); message.isPresent(); message = messages.take()) {
            notify(message.get());
        }
    }

    private void notify(Progress progress) {
        try {
            listener.accept(progress);
        } catch (Throwable exception) {
            if (!warned) {
                warned = true;
                LOG.log(
                        Level.WARNING,
                        "A progress listener threw an exception; it is ignored (logged once per wait)",
                        exception);
            }
        }
    }
}
