package dev.mediajobs;

import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.concurrent.TransferExecutor;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.HttpClients;
import dev.mediajobs.internal.http.Transport;
import dev.mediajobs.internal.http.TransportConfig;
import dev.mediajobs.internal.polling.PollingService;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state that all vendors of one {@link MediaJobs} share. */
final class ClientContext implements AutoCloseable {
    final Transport transport;
    final InFlightFutures inFlight = new InFlightFutures();
    final TransferExecutor transferExecutor = new TransferExecutor(inFlight);
    final Scheduler scheduler;
    final DoubleSupplier random;
    final PollPolicy policy;
    final Duration callTimeout;
    final int maxConcurrentSubmits;
    final List<MediaListener> listeners;

    private final List<HttpClients> clients = new CopyOnWriteArrayList<>();
    private final List<PollingService> pollingServices = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    ClientContext(
            Scheduler scheduler,
            DoubleSupplier random,
            PollPolicy policy,
            Duration callTimeout,
            int maxConcurrentSubmits,
            List<MediaListener> listeners,
            TransportConfig transport) {
        this.transport = Exceptions.converted(() -> new Transport(transport));
        this.scheduler = scheduler;
        this.random = random;
        this.policy = policy;
        this.callTimeout = callTimeout;
        this.maxConcurrentSubmits = maxConcurrentSubmits;
        this.listeners = List.copyOf(listeners);
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
        PollingService service = new PollingService(vendor.displayName(), policy.config(), scheduler, random);
        pollingServices.add(service);
        if (closed) {
            service.close();
        }
        return service;
    }

    /** Creates the HTTP clients of a vendor, which are closed with this context. */
    HttpClients httpClients(Vendor vendor, Redactor redactor) {
        HttpClients created = new HttpClients(transport, scheduler, vendor.id(), redactor);
        clients.add(created);
        if (closed) {
            created.close();
        }
        return created;
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
        clients.forEach(HttpClients::close);
    }
}
