package dev.mediajobs;

import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.concurrent.TransferExecutor;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.http.HttpClients;
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
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** What all vendors of one {@link MediaJobs} share: clients, time, chance, policy, and all that is under way. */
final class ClientContext implements AutoCloseable {
    final HttpClients clients;
    final Dns dns;
    final InFlightFutures inFlight = new InFlightFutures();
    final TransferExecutor transferExecutor = new TransferExecutor(inFlight);
    final Scheduler scheduler;
    final DoubleSupplier random;
    final PollPolicy policy;
    final Duration callTimeout;
    final int maxConcurrentSubmits;
    final List<MediaListener> listeners;

    private final List<PollingService> pollingService = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    ClientContext(
            Scheduler time,
            DoubleSupplier random,
            PollPolicy policy,
            Duration callTimeout,
            int parallelSubmits,
            List<MediaListener> listeners,
            Dns names) {
        this.clients = new HttpClients(names, time);
        this.dns = names;
        this.scheduler = time;
        this.random = random;
        this.policy = policy;
        this.callTimeout = callTimeout;
        this.maxConcurrentSubmits = parallelSubmits;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * The future's value, for a thread that waits for it; an interrupt cancels it.
     *
     * @param reference the job concerned, if it is one
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

    /** The waits for jobs of one more vendor, which end with all the rest. */
    PollingService pollingService(Vendor vendor) {
        PollingService more = new PollingService(vendor.displayName(), policy.config(), scheduler, random);
        pollingService.add(more);
        if (closed) {
            more.close();
        }
        return more;
    }

    static Failure cancelledByClose(@Nullable Vendor vendor, String operation) {
        return Failure.cancelled(Exceptions.title(vendor), operation);
    }

    @Override
    public void close() {
        closed = true;
        scheduler.stop();
        pollingService.forEach(PollingService::close);
        inFlight.close();
        transferExecutor.close();
        clients.close();
    }
}
