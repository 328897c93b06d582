package dev.mediajobs.durable;

import dev.mediajobs.MediaException;
import dev.mediajobs.internal.polling.StoredWaits;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Looks for jobs whose response was lost: with one list call for all jobs in doubt of a work. */
final class DoubtStep {
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Node node;
    private final PollStep polls;

    DoubtStep(Node node, PollStep polls) {
        this.node = node;
        this.polls = polls;
    }

    /** Ends a lease: a submit that may have been sent, by a machine that has failed. */
    Row doubt(Row row) throws SQLException {
        return row.to(
                DurableState.IN_DOUBT,
                "the lease ended before the outcome of the submit was stored: the machine failed or was too slow",
                node.clock().now());
    }

    void run(Row row, MediaWork<?> work) throws SQLException {
        Reconciliation reconciliation = work.reconciliation();
        if (!reconciliation.possible()) {
            parkUnknown(row, "This kind of job cannot be looked for.");
        } else if (reconciliation.hasListing()) {
            list(row, reconciliation);
        } else {
            // A webhook continues the job.
            absent(row, reconciliation, node.clock().now());
        }
    }

    private void list(Row row, Reconciliation reconciliation) throws SQLException {
        List<Row> doubts = new ArrayList<>(node.table().inState(DurableState.IN_DOUBT));
        doubts.removeIf(other -> other.key().equals(row.key()) || !other.work().equals(row.work()));
        doubts.add(0, row);
        Instant listed = node.clock().now();
        Map<String, String> found;
        try {
            found = reconciliation.find(
                    node.media(),
                    doubts.stream()
                            .map(doubt -> Objects.requireNonNull(doubt.uniqueName()))
                            .collect(Collectors.toSet()));
        } catch (MediaException failed) {
            Node.LOG.log(
                    Level.WARNING,
                    "The jobs in doubt of {0} could not be listed: {1}",
                    row.work(),
                    failed.getMessage());
            node.finish(row.failedAgain(String.valueOf(failed.getMessage())), RETRY);
            return;
        }
        for (Row doubt : doubts) {
            String reference = found.get(doubt.uniqueName());
            if (reference != null) {
                found(doubt, reference);
            } else {
                absent(doubt, reconciliation, listed);
            }
        }
    }

    private void found(Row row, String reference) throws SQLException {
        StoredWaits.Next first = polls.first(Node.vendor(reference));
        if (node.finish(row.waiting(reference, first.state(), node.clock().now()), Duration.ZERO)) {
            Node.LOG.log(Level.INFO, "The job {0} of {1} was found after a lost response", reference, row.key());
        }
    }

    /** Continues with a job that was not listed at this time. */
    private void absent(Row row, Reconciliation reconciliation, Instant listed) throws SQLException {
        Duration doubted = Duration.between(row.changedAt(), listed);
        Timing timing = node.timing();
        Duration limit = reconciliation.conclusive() ? timing.settle() : timing.lookFor();
        if (doubted.compareTo(limit) < 0) {
            Duration left = limit.minus(doubted).plusMillis(1);
            Duration interval = timing.lookInterval();
            node.finish(row, left.compareTo(interval) < 0 ? left : interval);
        } else if (reconciliation.resubmit()) {
            node.finish(row.to(DurableState.NEW, row.reason(), node.clock().now()), Duration.ZERO);
        } else if (reconciliation.conclusive()) {
            node.park(
                    row,
                    "The vendor does not list a job named " + row.uniqueName() + ", so it was never started. "
                            + "Call resubmit(key). First problem: " + row.reason());
        } else {
            parkUnknown(row, "The vendor did not list or report a job named " + row.uniqueName() + ".");
        }
    }

    private void parkUnknown(Row row, String problem) throws SQLException {
        node.park(
                row,
                problem + " It may have been started and billed. Check the vendor's site; then call resolve(key, "
                        + "reference) or resubmit(key). First problem: " + row.reason());
    }
}
