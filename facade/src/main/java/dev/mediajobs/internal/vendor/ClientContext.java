package dev.mediajobs.internal.vendor;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.MediaListener;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.concurrent.CallbackExecutor;
import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.concurrent.TransferExecutor;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.HttpClients;
import dev.mediajobs.internal.http.Transport;
import dev.mediajobs.internal.http.TransportConfig;
import dev.mediajobs.internal.polling.PollingService;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state that all vendors of one {@code MediaJobs} share. */
public final class ClientContext implements AutoCloseable {
    /**
     * The settings of a {@code MediaJobs}.
     *
     * @param callbackExecutor the executor of the application for its callbacks, or null for the default
     */
    public record Settings(
            Scheduler scheduler,
            DoubleSupplier random,
            PollPolicy polling,
            DownloadOptions downloads,
            Duration callTimeout,
            int maxConcurrentSubmits,
            List<MediaListener> listeners,
            @Nullable Executor callbackExecutor,
            TransportConfig transport) {}

    final Settings settings;
    final Transport transport;
    final InFlightFutures inFlight = new InFlightFutures();
    final CallbackExecutor callbacks;
    final TransferExecutor transferExecutor;
    final Scheduler scheduler;
    private final List<ListenerQueue> listeners;
    private final List<PollingService> pollingServices = new CopyOnWriteArrayList<>();
    private final List<HttpClients> httpClients = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public ClientContext(Settings settings) {
        this.settings = settings;
        this.transport = Exceptions.converted(() -> new Transport(settings.transport()));
        this.scheduler = settings.scheduler();
        this.callbacks = new CallbackExecutor(settings.callbackExecutor());
        this.transferExecutor = new TransferExecutor(inFlight, callbacks);
        this.listeners = settings.listeners().stream()
                .map(listener -> new ListenerQueue(listener, callbacks))
                .toList();
    }

    /**
     * Waits for the value of a future; an interrupt cancels it.
     *
     * @param interruption the failure after an interrupt or a cancellation
     * @param reference the reference of the job, if one is concerned
     */
    <T> T awaitTermination(CompletableFuture<T> future, Supplier<Failure> interruption, @Nullable String reference) {
        if (!future.isDone()) {
            inFlight.track(future);
        }
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw Exceptions.of(interruption.get(), reference, List.of());
        } catch (CancellationException cancelled) {
            throw Exceptions.of(interruption.get(), reference, List.of());
        } catch (ExecutionException failed) {
            throw Exceptions.of(failed, reference, List.of());
        }
    }

    /** Creates the polling service of a vendor, which is closed with this context. */
    PollingService pollingService(Vendor vendor) {
        PollingService service =
                new PollingService(vendor.displayName(), settings.polling(), scheduler, settings.random());
        pollingServices.add(service);
        if (closed) {
            service.close();
        }
        return service;
    }

    /** Creates the HTTP clients of a vendor, which are closed with this context. */
    HttpClients httpClients(Vendor vendor, Redactor redactor) {
        HttpClients created = new HttpClients(transport, scheduler, vendor.id(), redactor);
        httpClients.add(created);
        if (closed) {
            created.close();
        }
        return created;
    }

    Telemetry telemetry(Vendor vendor) {
        return ListenerTelemetry.of(vendor, listeners, scheduler);
    }

    static Failure cancelledByClose(@Nullable Vendor vendor, String operation) {
        return Failure.cancelled(Exceptions.nameOf(vendor), operation);
    }

    @Override
    public void close() {
        closed = true;
        scheduler.stop();
        pollingServices.forEach(PollingService::close);
        inFlight.close();
        transferExecutor.close();
        httpClients.forEach(HttpClients::close);
    }
}
