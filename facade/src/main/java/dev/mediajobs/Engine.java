package dev.mediajobs;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.http.ApiClients;
import dev.mediajobs.internal.time.Aside;
import dev.mediajobs.internal.time.Ongoing;
import dev.mediajobs.internal.time.Time;
import dev.mediajobs.internal.wait.Waits;
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
final class Engine implements AutoCloseable {
    final ApiClients clients;
    final Dns names;
    final Ongoing ongoing = new Ongoing();
    final Aside aside = new Aside(ongoing);
    final Time time;
    final DoubleSupplier random;
    final PollPolicy policy;
    final Duration callTimeout;
    final int parallelSubmits;
    final List<MediaListener> listeners;

    private final List<Waits> waits = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Engine(
            Time time,
            DoubleSupplier random,
            PollPolicy policy,
            Duration callTimeout,
            int parallelSubmits,
            List<MediaListener> listeners,
            Dns names) {
        this.clients = new ApiClients(names, time);
        this.names = names;
        this.time = time;
        this.random = random;
        this.policy = policy;
        this.callTimeout = callTimeout;
        this.parallelSubmits = parallelSubmits;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * The future's value, for a thread that waits for it; an interrupt cancels it.
     *
     * @param reference the job concerned, if it is one
     */
    <T> T join(CompletableFuture<T> future, Supplier<Failure> interruption, @Nullable String reference) {
        if (!future.isDone()) {
            ongoing.track(future);
        }
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw Errors.of(interruption.get(), reference, List.of());
        } catch (CancellationException cancelled) {
            throw Errors.of(interruption.get(), reference, List.of());
        } catch (ExecutionException failed) {
            throw Errors.of(failed, reference, List.of());
        }
    }

    /** The waits for jobs of one more vendor, which end with all the rest. */
    Waits waits(Vendor vendor) {
        Waits more = new Waits(vendor.title(), policy.pace(), time, random);
        waits.add(more);
        if (closed) {
            more.close();
        }
        return more;
    }

    static Failure cancelled(@Nullable Vendor vendor, String operation) {
        return Failure.cancelled(Errors.title(vendor), operation);
    }

    @Override
    public void close() {
        closed = true;
        time.stop();
        waits.forEach(Waits::close);
        ongoing.close();
        aside.close();
        clients.close();
    }
}
