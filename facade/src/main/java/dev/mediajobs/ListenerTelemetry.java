package dev.mediajobs;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notifies a {@link MediaListener} of the operations of one vendor; its exceptions are logged once and ignored. */
final class ListenerTelemetry implements Telemetry {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final Span NONE = failure -> {};

    private final Vendor vendor;
    private final MediaListener listener;
    private final AtomicBoolean warned = new AtomicBoolean();

    private ListenerTelemetry(Vendor vendor, MediaListener listener) {
        this.vendor = vendor;
        this.listener = listener;
    }

    /** Returns a telemetry for all listeners. */
    static Telemetry of(List<MediaListener> listeners, Vendor vendor) {
        List<ListenerTelemetry> all = listeners.stream()
                .map(listener -> new ListenerTelemetry(vendor, listener))
                .toList();
        return switch (all.size()) {
            case 0 -> Telemetry.NONE;
            case 1 -> all.get(0);
            default ->
                (operation, reference) -> {
                    List<Span> spans = all.stream()
                            .map(telemetry -> telemetry.start(operation, reference))
                            .toList();
                    return failure -> spans.forEach(span -> span.end(failure));
                };
        };
    }

    @Override
    public Span start(String operation, @Nullable String reference) {
        try {
            Consumer<Optional<MediaException>> callback =
                    listener.onStart(vendor, operation, Optional.ofNullable(reference));
            return failure -> onEnd(callback, failure, reference);
        } catch (Throwable exception) {
            warnOnce(exception);
            return NONE;
        }
    }

    private void onEnd(
            Consumer<Optional<MediaException>> callback, @Nullable Failure failure, @Nullable String reference) {
        try {
            callback.accept(Optional.ofNullable(failure).map(value -> toException(value, reference)));
        } catch (Throwable exception) {
            warnOnce(exception);
        }
    }

    private static MediaException toException(Failure failure, @Nullable String reference) {
        return failure.cause() instanceof MediaException exception
                ? exception
                : Exceptions.of(failure, reference, List.of());
    }

    private void warnOnce(Throwable exception) {
        if (warned.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "MediaListener threw an exception; it is ignored (logged once)", exception);
        }
    }
}
