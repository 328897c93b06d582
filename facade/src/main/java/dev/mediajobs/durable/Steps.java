package dev.mediajobs.durable;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.mediajobs.Vendor;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Runs the next step of a due job, in the lane of its kind. Thread-safe. */
final class Steps {
    /** The maximum of concurrent steps in a lane. */
    static final int LANE = 4;

    private final Node node;
    private final SubmitStep submits;
    private final DoubtStep doubts;
    private final PollStep polls;
    private final EndStep ends;
    private final Map<Vendor, Lane> pollLanes = new EnumMap<>(Vendor.class);
    private final Map<String, WorkLanes> workLanes = new HashMap<>();
    private final Set<String> unknownWorks = ConcurrentHashMap.newKeySet();

    /** The lanes of one work; jobs in doubt are listed by one thread. */
    private record WorkLanes(Lane submits, Lane doubts, Lane ends) {}

    Steps(Node node, ToIntFunction<Vendor> waiting) {
        this.node = node;
        this.polls = new PollStep(node, waiting);
        this.submits = new SubmitStep(node, polls);
        this.doubts = new DoubtStep(node, polls);
        this.ends = new EndStep(node);
        for (Vendor vendor : Vendor.values()) {
            pollLanes.put(vendor, node.lane(LANE));
        }
        node.works()
                .keySet()
                .forEach(work -> workLanes.put(work, new WorkLanes(node.lane(LANE), node.lane(1), node.lane(LANE))));
    }

    int threads() {
        return threads(node.works().size());
    }

    /** Returns the number of threads with which no lane waits for another. */
    static int threads(int works) {
        return LANE * Vendor.values().length + works * (2 * LANE + 1) + 2;
    }

    /** Runs the step of a picked row; failures are logged, and postpone the next attempt. */
    void run(Execution execution) {
        String key = execution.taskInstance.getId();
        @Nullable Row row = null;
        try {
            row = node.table().find(key).orElse(null);
            // The version differs if the row was changed, or picked twice.
            if (row != null && row.version() == execution.version) {
                run(row);
            }
        } catch (SQLException unavailable) {
            // The row stays picked; it is revived when its heartbeats are missing.
            Node.LOG.log(Level.WARNING, "The database failed during a step of {0}: {1}", key, unavailable.getMessage());
        } catch (Throwable unexpected) { // also an Error of Reconciliation or of the heap
            Node.LOG.log(Level.ERROR, "A step of " + key + " failed unexpectedly", unexpected);
            if (row != null) {
                postpone(row, Texts.of(unexpected));
            }
        }
    }

    private void postpone(Row row, String reason) {
        try {
            node.finish(row.failedAgain(reason), node.timing().pause());
        } catch (SQLException unavailable) {
            Node.LOG.log(
                    Level.WARNING,
                    "The database failed during a step of {0}: {1}",
                    row.key(),
                    unavailable.getMessage());
        }
    }

    private void run(Row row) throws SQLException {
        @Nullable MediaWork<?> work = node.works().get(row.work());
        @Nullable WorkLanes lanes = workLanes.get(row.work());
        if (work == null || lanes == null) {
            unknown(row);
            return;
        }
        switch (row.state()) {
            case NEW -> inLane(lanes.submits, row, () -> submits.run(row, work));
            case SENDING -> node.finish(doubts.doubt(row), Duration.ZERO);
            case IN_DOUBT -> inLane(lanes.doubts, row, () -> doubts.run(row, work));
            case WAITING -> inLane(pollLane(row), row, () -> polls.run(row));
            case PARKED, SUCCEEDED, FAILED, REFUSED -> {
                if (!row.handled()) {
                    inLane(lanes.ends, row, () -> ends.run(row, work));
                } else if (row.state().isEnded()) {
                    node.table().delete(row);
                }
            }
        }
    }

    private Lane pollLane(Row row) {
        return Objects.requireNonNull(pollLanes.get(Node.vendor(Objects.requireNonNull(row.reference()))));
    }

    /** Leaves the row to a machine that knows its work, such as during a deployment. */
    private void unknown(Row row) throws SQLException {
        if (unknownWorks.add(row.work())) {
            Node.LOG.log(
                    Level.WARNING,
                    "The work \"{0}\" of {1} is not registered on this machine, which knows {2}; its jobs are left to "
                            + "machines that know it",
                    row.work(),
                    row.key(),
                    node.works().keySet());
        }
        node.finish(row, node.timing().pause().dividedBy(20));
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private void inLane(Lane lane, Row row, Step step) throws SQLException {
        Duration postponed = lane.enter();
        if (postponed != null) {
            node.finish(row, postponed);
            return;
        }
        long entered = node.scheduler().nanos();
        try {
            step.run();
        } finally {
            lane.leave(entered);
        }
    }
}
