package dev.mediajobs.durable;

import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.StoredWaits;
import dev.mediajobs.internal.polling.StoredWaits.Next;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.internal.vendor.VendorContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;

/** Polls a job once and stores what follows, by the rules of all waits of the facade. */
final class PollStep {
    private final Node node;
    private final ToIntFunction<Vendor> waiting;
    private final Map<Vendor, StoredWaits> rules = new ConcurrentHashMap<>();

    /**
     * Creates the step.
     *
     * @param waiting returns the number of waiting jobs of a vendor on all machines, which share its rate
     */
    PollStep(Node node, ToIntFunction<Vendor> waiting) {
        this.node = node;
        this.waiting = waiting;
    }

    /** Returns the start of a wait. */
    Next first(Vendor vendor) {
        return rules(vendor).first(node.timing().maxWait());
    }

    private StoredWaits rules(Vendor vendor) {
        return rules.computeIfAbsent(vendor, any -> context(vendor).storedWaits(() -> waiting.applyAsInt(vendor)));
    }

    private VendorContext context(Vendor vendor) {
        return node.internals().context(node.media(), vendor);
    }

    void run(Row row) throws SQLException {
        JobReference reference = JobReference.parse(Objects.requireNonNull(row.reference()));
        StoredWaits waits = rules(reference.vendor());
        Duration elapsed = Duration.between(row.changedAt(), node.clock().now());
        Duration remaining = node.timing().maxWait().minus(elapsed);
        CompletableFuture<JobSnapshot> poll = context(reference.vendor()).poll(reference);
        Next next;
        try {
            next = waits.after(row.polling(), poll.get(), elapsed, remaining);
        } catch (InterruptedException shutdown) {
            poll.cancel(true);
            // Another machine goes on at once; stored first, since pools refuse connections to interrupted threads.
            node.finish(row, Duration.ZERO);
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException failed) {
            next = waits.after(row.polling(), failed.getCause(), elapsed, remaining);
        }
        store(row, next, remaining, waits);
    }

    private void store(Row row, Next next, Duration remaining, StoredWaits waits) throws SQLException {
        if (next.delay() != null) {
            if (remaining.isNegative()) {
                park(row, waits.timedOut(node.timing().maxWait()));
            } else {
                node.finish(row.polled(next.state(), null), next.delay());
            }
            return;
        }
        Failure failure = next.failure();
        if (failure == null) {
            node.finish(row.to(DurableState.SUCCEEDED, null, node.clock().now()), Duration.ZERO);
            return;
        }
        switch (failure.kind()) {
            case JOB_FAILED ->
                node.finish(
                        row.to(
                                DurableState.FAILED,
                                failure.message(),
                                node.clock().now()),
                        Duration.ZERO);
            case JOB_NOT_FOUND, RESULT_MISSING, INVALID_REQUEST -> park(row, failure);
            default -> {
                if (remaining.isNegative()) {
                    park(row, failure);
                } else {
                    // A paid job is not given up because its vendor is unavailable or a key has expired.
                    node.finish(row.polled("", failure.message()), node.timing().pause());
                }
            }
        }
    }

    private void park(Row row, Failure failure) throws SQLException {
        node.park(
                row,
                failure.message() + " [job " + row.reference()
                        + "] Call resolve(key, reference) to wait again, or resubmit(key) for a new job.");
    }
}
