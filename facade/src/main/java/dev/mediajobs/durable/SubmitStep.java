package dev.mediajobs.durable;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.polling.StoredWaits;
import dev.mediajobs.internal.vendor.SubmitGuard;
import dev.mediajobs.internal.vendor.VendorClients;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Submits a job at most once: stores the intent before the request, and then the outcome, through outages of the
 * database. If the machine fails in between, the end of the lease makes the job {@link DurableState#IN_DOUBT}.
 */
final class SubmitStep {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Node node;
    private final PollStep polls;

    SubmitStep(Node node, PollStep polls) {
        this.node = node;
        this.polls = polls;
    }

    void run(Row row, MediaWork<?> work) {
        Row intent = row.sending(Texts.uniqueName(row.key()), node.clock().now());
        // The view is created before the intent, so that the deadline is earlier than the end of the lease.
        SubmitGuard guard = new SubmitGuard();
        VendorClients clients = node.internals()
                .clients(node.media())
                .before(node.timing().lease().dividedBy(2), guard);
        MediaJobs view = node.internals().view(node.media(), clients);
        boolean stored;
        try {
            stored = node.table().updateDurably(intent, node.in(node.timing().lease()));
        } catch (SQLException uncertain) {
            // The intent may have been stored; nothing was sent.
            store(intent, SubmitOutcome.notSent("the database failed before the submit", Duration.ZERO));
            return;
        }
        if (stored) {
            // Nothing can be sent without having changed the row first, by its version.
            store(intent, submit(intent, work, view, guard));
        }
    }

    private SubmitOutcome submit(Row intent, MediaWork<?> work, MediaJobs view, SubmitGuard guard) {
        Job<?>[] job = new Job<?>[1];
        Throwable thrown = null;
        try {
            node.limited(node.timing().lease().dividedBy(2), () -> job[0] = work.submit(view, intent.toWork()));
        } catch (Throwable failed) { // also an Error, such as that of an unfinished method in Kotlin
            thrown = failed;
        }
        return SubmitOutcome.of(guard, job[0], thrown, intent.attempts());
    }

    /** Stores an outcome, as long as this machine runs. */
    private void store(Row intent, SubmitOutcome outcome) {
        do {
            try {
                tryToStore(intent, outcome);
                return;
            } catch (SQLException unavailable) {
                Node.LOG.log(
                        Level.WARNING,
                        "The database is unavailable; the outcome of the submit of {0} is kept until it returns: {1}",
                        intent.key(),
                        unavailable.getMessage());
            }
        } while (node.pause(RETRY));
        Node.LOG.log(
                Level.ERROR,
                "The outcome of the submit of {0} could not be stored before the shutdown: {1}",
                intent.key(),
                outcome);
    }

    private void tryToStore(Row intent, SubmitOutcome outcome) throws SQLException {
        while (true) {
            Optional<Row> found = node.table().find(intent.key());
            if (found.isPresent() && found.get().version() == intent.version()) {
                // Not even the intent was stored, so the step can be repeated.
                node.finish(found.get(), Duration.ZERO);
                return;
            }
            Optional<Row> current = found.filter(row ->
                            intent.uniqueName() != null && intent.uniqueName().equals(row.uniqueName()))
                    .filter(row -> replaceable(row.state()));
            if (current.isEmpty()) {
                if (outcome.reference() != null) {
                    Node.LOG.log(
                            Level.INFO,
                            "The job {0} of {1} was found or resolved before",
                            outcome.reference(),
                            intent.key());
                }
                return;
            }
            Instant now = node.clock().now();
            Row next = outcome.applyTo(current.get(), now);
            Duration delay = outcome.delay();
            if (next.state() == DurableState.WAITING && next.reference() != null) {
                Vendor vendor = Node.vendor(next.reference());
                StoredWaits.Next first = polls.first(vendor);
                next = next.waiting(next.reference(), first.state(), now);
                delay = first.delay() == null ? Duration.ZERO : first.delay();
            }
            if (node.table().updateDurably(next, now.plus(delay))) {
                return;
            }
        }
    }

    private static boolean replaceable(DurableState state) {
        return state == DurableState.SENDING || state == DurableState.IN_DOUBT || state == DurableState.PARKED;
    }
}
