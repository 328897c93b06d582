package dev.mediajobs.durable;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.internal.vendor.MediaInternals;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What the steps of one machine share.
 *
 * @param handlerTimeout the time after which a handler is interrupted
 */
record Node(
        MediaJobs media,
        Map<String, MediaWork<?>> works,
        JobTable table,
        DatabaseClock clock,
        Timing timing,
        Duration retention,
        Duration handlerTimeout,
        CountDownLatch closed) {
    static final System.Logger LOG = System.getLogger("dev.mediajobs");

    MediaInternals<MediaJobs> internals() {
        return MediaInternals.of(media);
    }

    Scheduler scheduler() {
        return internals().clients(media).scheduler();
    }

    Lane lane(int size) {
        return new Lane(size, scheduler()::nanos);
    }

    Instant in(Duration delay) {
        return clock.now().plus(delay);
    }

    static Vendor vendor(String reference) {
        return JobReference.parse(reference).vendor();
    }

    /** Replaces the row of a step, unless it was changed since. Returns whether it was replaced. */
    boolean finish(Row row, Duration delay) throws SQLException {
        Instant now = clock.now();
        return table.finish(row, now.plus(delay), now);
    }

    void park(Row row, String reason) throws SQLException {
        table.finish(row.to(DurableState.PARKED, reason, clock.now()), clock.now(), clock.now());
    }

    /** Waits before another attempt to reach the database. Returns false once this machine shuts down. */
    boolean pause(Duration delay) {
        try {
            return !closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a task that is interrupted after a timeout. */
    void limited(Duration timeout, Handler handler) throws Exception {
        Interruption interruption = new Interruption(Thread.currentThread());
        Scheduler.Timer timer = limit(timeout, interruption);
        try {
            handler.run();
        } finally {
            timer.cancel();
            interruption.end();
        }
    }

    private Scheduler.Timer limit(Duration timeout, Interruption interruption) {
        try {
            return scheduler().limit(timeout, interruption::interrupt);
        } catch (RejectedExecutionException mediaClosed) {
            LOG.log(Level.DEBUG, "The MediaJobs of the durable jobs is closed");
            return () -> {};
        }
    }

    /** Code of the application. */
    @FunctionalInterface
    interface Handler {
        void run() throws Exception;
    }

    /** Interrupts a thread, but not after the end of the task. */
    private static final class Interruption {
        private final Thread thread;
        private boolean ended;

        Interruption(Thread thread) {
            this.thread = thread;
        }

        synchronized void interrupt() {
            if (!ended) {
                thread.interrupt();
            }
        }

        synchronized void end() {
            ended = true;
            // The outcome is stored even if the task was interrupted: pools refuse connections to interrupted threads.
            Thread.interrupted();
        }
    }
}
