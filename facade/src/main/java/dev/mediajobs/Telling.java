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
final class Telling implements Telemetry {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final Ending NOBODY = failure -> {};

    private final Vendor vendor;
    private final MediaListener listener;
    private final AtomicBoolean complained = new AtomicBoolean();

    private Telling(Vendor vendor, MediaListener listener) {
        this.vendor = vendor;
        this.listener = listener;
    }

    /** To all of these; nobody costs nothing. */
    static Telemetry to(List<MediaListener> listeners, Vendor vendor) {
        List<Telling> all = listeners.stream()
                .map(listener -> new Telling(vendor, listener))
                .toList();
        return switch (all.size()) {
            case 0 -> NONE;
            case 1 -> all.get(0);
            default ->
                (operation, reference) -> {
                    List<Ending> endings = all.stream()
                            .map(one -> one.began(operation, reference))
                            .toList();
                    return failure -> endings.forEach(ending -> ending.ended(failure));
                };
        };
    }

    @Override
    public Ending began(String operation, @Nullable String reference) {
        try {
            Consumer<Optional<MediaException>> told = listener.began(vendor, operation, Optional.ofNullable(reference));
            return failure -> ended(told, failure, reference);
        } catch (Throwable thrown) {
            complain(thrown);
            return NOBODY;
        }
    }

    private void ended(Consumer<Optional<MediaException>> told, @Nullable Failure failure, @Nullable String reference) {
        try {
            told.accept(Optional.ofNullable(failure).map(known -> error(known, reference)));
        } catch (Throwable thrown) {
            complain(thrown);
        }
    }

    private static MediaException error(Failure failure, @Nullable String reference) {
        return failure.cause() instanceof MediaException ready ? ready : Errors.of(failure, reference, List.of());
    }

    private void complain(Throwable thrown) {
        if (complained.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "A listener threw; MediaJobs goes on, and will not say so again", thrown);
        }
    }
}
