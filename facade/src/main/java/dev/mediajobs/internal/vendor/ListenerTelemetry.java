package dev.mediajobs.internal.vendor;

import dev.mediajobs.MediaEvent;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaListener;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Notifies {@link MediaListener}s of the operations of one vendor. */
final class ListenerTelemetry implements Telemetry {
    private static final AtomicLong IDS = new AtomicLong();

    private final Vendor vendor;
    private final List<ListenerQueue> listeners;
    private final Scheduler scheduler;

    private ListenerTelemetry(Vendor vendor, List<ListenerQueue> listeners, Scheduler scheduler) {
        this.vendor = vendor;
        this.listeners = listeners;
        this.scheduler = scheduler;
    }

    /** Returns a telemetry for all listeners. */
    static Telemetry of(Vendor vendor, List<ListenerQueue> listeners, Scheduler scheduler) {
        return listeners.isEmpty() ? Telemetry.NONE : new ListenerTelemetry(vendor, listeners, scheduler);
    }

    @Override
    public Span start(String operation, @Nullable String reference, int attempt) {
        long started = scheduler.nanos();
        MediaEvent start = new MediaEvent(
                IDS.incrementAndGet(),
                vendor,
                operation,
                attempt,
                Optional.ofNullable(reference),
                OptionalInt.empty(),
                Duration.ZERO,
                Optional.empty());
        listeners.forEach(listener -> listener.onStart(start));
        return (status, failure) -> {
            MediaEvent end = ended(start, status, Duration.ofNanos(scheduler.nanos() - started), failure);
            listeners.forEach(listener -> listener.onEnd(end));
        };
    }

    private static MediaEvent ended(MediaEvent start, int status, Duration duration, @Nullable Failure failure) {
        int known = status == 0 && failure != null ? failure.status() : status;
        return new MediaEvent(
                start.id(),
                start.vendor(),
                start.operation(),
                start.attempt(),
                start.job(),
                known == 0 ? OptionalInt.empty() : OptionalInt.of(known),
                duration,
                Optional.ofNullable(failure)
                        .map(value -> toException(value, start.job().orElse(null))));
    }

    private static MediaException toException(Failure failure, @Nullable String reference) {
        return failure.cause() instanceof MediaException exception
                ? exception
                : Exceptions.of(failure, reference, List.of());
    }
}
