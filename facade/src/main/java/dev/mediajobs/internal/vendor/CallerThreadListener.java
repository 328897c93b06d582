package dev.mediajobs.internal.vendor;

import dev.mediajobs.Progress;
import dev.mediajobs.internal.concurrent.CallbackGuard;
import dev.mediajobs.internal.polling.PollingLoop;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Passes the polls of a wait to the waiting thread, which calls the listener, so that it cannot delay other waits. */
final class CallerThreadListener implements PollingLoop.Listener {
    private final Consumer<? super Progress> listener;
    private final Telemetry.Span span;
    private final BlockingQueue<Optional<Progress>> messages = new LinkedBlockingQueue<>();
    private final CallbackGuard guard = new CallbackGuard("A progress listener");

    /** Creates a listener; the span ends before the waiting thread resumes. */
    CallerThreadListener(Consumer<? super Progress> listener, Telemetry.Span span) {
        this.listener = listener;
        this.span = span;
    }

    @Override
    public void onPoll(Progress event) {
        messages.add(Optional.of(event));
    }

    @Override
    public void onComplete(PollingLoop loop) {
        span.end(loop.failure());
        messages.add(Optional.empty());
    }

    /** Passes on all polls until the end of the wait. */
    void awaitEnd() throws InterruptedException {
        for (Optional<Progress> message = messages.take(); message.isPresent(); message = messages.take()) {
            Progress progress = message.get();
            guard.run(() -> listener.accept(progress));
        }
    }
}
