package dev.mediajobs;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells a listener of what goes on at one vendor, and lets nothing that it throws through. */
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

    /** To all of these; nobody costs nothing. */
    static Telemetry of(List<MediaListener> listeners, Vendor vendor) {
        List<ListenerTelemetry> all = listeners.stream()
                .map(listener -> new ListenerTelemetry(vendor, listener))
                .toList();
        return switch (all.size()) {
            case 0 -> Telemetry.NONE;
            case 1 -> all.get(0);
            default ->
                (operation, reference) -> {
                    List<Span> endings = all.stream()
                            .map(one -> one.start(operation, reference))
                            .toList();
                    return failure -> endings.forEach(ending -> ending.end(failure));
                };
        };
    }

    @Override
    public Span start(String operation, @Nullable String reference) {
        try {
            Consumer<Optional<MediaException>> told =
                    listener.onStart(vendor, operation, Optional.ofNullable(reference));
            return failure -> ended(told, failure, reference);
        } catch (Throwable thrown) {
            warnOnce(thrown);
            return NONE;
        }
    }

    private void ended(Consumer<Optional<MediaException>> told, @Nullable Failure failure, @Nullable String reference) {
        try {
            told.accept(Optional.ofNullable(failure).map(known -> error(known, reference)));
        } catch (Throwable thrown) {
            warnOnce(thrown);
        }
    }

    private static MediaException error(Failure failure, @Nullable String reference) {
        return failure.cause() instanceof MediaException ready ? ready : Exceptions.of(failure, reference, List.of());
    }

    private void warnOnce(Throwable thrown) {
        if (warned.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "A listener threw; MediaJobs goes on, and will not say so again", thrown);
        }
    }
}
