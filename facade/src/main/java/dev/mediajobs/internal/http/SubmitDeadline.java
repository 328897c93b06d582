package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The moment, on the monotonic clock, after which no byte of a submit may be sent. Thread-safe. */
public final class SubmitDeadline {
    /** Timers of a few seconds may be late, but not those of one second. */
    private static final Duration EXACT = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final long nanos;

    private SubmitDeadline(Scheduler scheduler, long nanos) {
        this.scheduler = scheduler;
        this.nanos = nanos;
    }

    /**
     * Creates a deadline.
     *
     * @param remaining the time until then, starting now
     * @param other another deadline, which is kept if it is earlier
     */
    public static SubmitDeadline after(Duration remaining, @Nullable SubmitDeadline other, Scheduler scheduler) {
        // The longest time that can be compared on a clock that may overflow.
        Duration max = Duration.ofNanos(Long.MAX_VALUE / 2);
        long nanos = scheduler.nanos() + (remaining.compareTo(max) < 0 ? remaining : max).toNanos();
        return other != null && other.nanos - nanos < 0 ? other : new SubmitDeadline(scheduler, nanos);
    }

    boolean passed() {
        return passedAfter(Duration.ZERO);
    }

    /** Returns whether the deadline will have passed after this delay. */
    boolean passedAfter(Duration delay) {
        return nanos - scheduler.nanos() <= delay.toNanos();
    }

    /** Runs the task when the deadline passes, unless the future is done before. */
    void onPassed(CompletableFuture<?> future, Runnable task) {
        Duration left = Duration.ofNanos(nanos - scheduler.nanos());
        try {
            Scheduler.Timer timer = left.compareTo(EXACT) <= 0
                    ? scheduler.limit(left, task)
                    : scheduler.limit(left.minus(EXACT), () -> onPassed(future, task));
            Futures.whenDone(future, (value, error) -> timer.cancel());
        } catch (RejectedExecutionException closed) {
            // Closing ends the future.
        }
    }

    /** Makes a future fail at the deadline, for a submit that waits or a file that is being uploaded. */
    public void endAtDeadline(CompletableFuture<?> future, String vendor, String operation) {
        onPassed(
                future,
                () -> future.completeExceptionally(failure(vendor, operation).toException()));
    }

    /** Creates the failure of a submit, or of an upload for one, that was not sent. */
    static Failure failure(String vendor, String operation) {
        return Failure.of(
                Kind.CANCELLED,
                vendor,
                operation,
                "the request was not sent completely before the deadline of the submit",
                "Nothing was started. Submit again with a later deadline.");
    }
}
