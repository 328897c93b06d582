package dev.mediajobs.durable;

import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/** Notifies the work of the end of a job, at least once, and deletes the row after the retention. */
final class EndStep {
    private static final Duration RESULT_TIMEOUT = Duration.ofMinutes(1);

    private final Node node;

    EndStep(Node node) {
        this.node = node;
    }

    void run(Row row, MediaWork<?> work) throws SQLException {
        try {
            node.limited(node.handlerTimeout(), () -> handle(row, work));
        } catch (Throwable failed) { // also an Error, such as that of an unfinished method in Kotlin
            String problem = failed instanceof MediaException ? failed.getMessage() : Texts.of(failed);
            Node.LOG.log(
                    Level.WARNING,
                    "The handler of {0} ({1}) failed and is called again in {2}: {3}",
                    row.key(),
                    row.state(),
                    Timing.backoff(row.failures()),
                    problem);
            node.finish(row.failedAgain(String.valueOf(problem)), Timing.backoff(row.failures()));
            return;
        }
        boolean parked = row.state() == DurableState.PARKED;
        Duration rest = Duration.between(node.clock().now(), JobTable.NEVER);
        node.finish(row.withHandled(), parked ? rest : node.retention());
    }

    @SuppressWarnings("unchecked") // the kind of job that the work submitted
    private <T extends Media> void handle(Row row, MediaWork<T> work) throws Exception {
        String reason = String.valueOf(row.reason());
        switch (row.state()) {
            case SUCCEEDED -> {
                // Polls once more, for a link that has not expired.
                Media result = node.media()
                        .resume(Objects.requireNonNull(row.reference()))
                        .await(RESULT_TIMEOUT);
                work.completed(row.toWork(), (T) result);
            }
            case PARKED -> work.parked(row.toWork(), reason);
            default -> work.failed(row.toWork(), reason);
        }
    }
}
