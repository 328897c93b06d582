package dev.mediajobs.internal.wait;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One wait for one job: looks, pauses, looks again, until the job has ended, the deadline has passed or the wait is
 * cancelled. It holds no thread: timers and answers drive it. The end fails with {@link FailureException} alone.
 */
public final class Wait {
    private static final Duration LONGEST_DEADLINE = Duration.ofDays(365);

    private final String vendor;
    private final Lookup lookup;
    private final Pace pace;
    private final Time time;
    private final Backoff backoff;
    private final Consumer<Sighting> observer;
    private final Duration deadline;
    private final long started;
    private final History history = new History();
    private final CompletableFuture<JobView> end = new CompletableFuture<>();

    // Looks follow one another; each hands these to the next through the timer or the call in between.
    private final AtomicInteger looks = new AtomicInteger();
    private int failuresInARow;
    private long lastSeen;
    private long linkMissingSince;
    private boolean succeeded;
    private double farthest = Double.NaN;

    private volatile Time.@Nullable Timer nextLook;
    private volatile Time.@Nullable Timer alarm;
    private volatile @Nullable CompletableFuture<JobView> looking;

    private Wait(
            String vendor,
            Lookup lookup,
            Pace pace,
            Duration deadline,
            Time time,
            DoubleSupplier random,
            Consumer<Sighting> observer) {
        this.vendor = vendor;
        this.lookup = lookup;
        this.pace = pace;
        this.time = time;
        this.backoff = new Backoff(pace, random);
        this.observer = observer;
        this.deadline = deadline.compareTo(LONGEST_DEADLINE) < 0 ? deadline : LONGEST_DEADLINE;
        this.started = time.nanos();
        this.lastSeen = started;
    }

    /**
     * Begins to wait.
     *
     * @param known what is known of the job already: the answer to its submit; null to look at once
     * @param observer told of every look, on MediaJobs' own threads: it must be quick and must not throw
     */
    public static Wait begin(
            String vendor,
            Lookup lookup,
            @Nullable JobView known,
            Pace pace,
            Duration deadline,
            Time time,
            DoubleSupplier random,
            Consumer<Sighting> observer) {
        Wait wait = new Wait(vendor, lookup, pace, deadline, time, random, observer);
        Futures.whenDone(wait.end, (view, error) -> wait.release());
        try {
            wait.alarm = time.after(wait.deadline, wait::timeUp);
        } catch (RejectedExecutionException closed) {
            wait.fail(wait.closed());
            return wait;
        }
        if (known == null) {
            wait.look();
        } else {
            wait.history.add(wait.sighting(known));
            wait.lookAfter(wait.backoff.next());
        }
        return wait;
    }

    /** The view that ended the job well, its link included. Cancelling this ends the wait, not the job. */
    public CompletableFuture<JobView> end() {
        return end;
    }

    /** Ends the wait because MediaJobs is closed. */
    public void close() {
        fail(closed());
    }

    public List<Sighting> history() {
        return history.states();
    }

    public int looks() {
        return looks.get();
    }

    public Duration elapsed() {
        return Duration.ofNanos(time.nanos() - started);
    }

    private void look() {
        if (end.isDone()) {
            return;
        }
        CompletableFuture<JobView> call = lookup.look();
        looking = call;
        if (end.isDone()) {
            call.cancel(true);
        }
        Futures.whenDone(call, this::answered);
    }

    private void answered(@Nullable JobView view, @Nullable Throwable error) {
        if (end.isDone()) {
            return;
        }
        try {
            looks.incrementAndGet();
            if (view != null) {
                seen(view);
            } else if (error != null) {
                failed(failureOf(error));
            }
        } catch (RuntimeException unexpected) {
            fail(failureOf(unexpected));
        }
    }

    private void seen(JobView view) {
        failuresInARow = 0;
        lastSeen = time.nanos();
        if (!Double.isNaN(view.fraction())) {
            farthest = Double.isNaN(farthest) ? view.fraction() : Math.max(farthest, view.fraction());
        }
        Sighting sighting = sighting(view);
        history.add(sighting);
        observer.accept(sighting);
        // The first terminal word counts: a job that succeeded once does not run or fail again.
        if (view.failed() && !succeeded) {
            String reason = view.reason() == null || view.reason().isBlank() ? "unspecified" : view.reason();
            fail(failure(
                    Kind.JOB_FAILED,
                    "the job ended as " + view.rawStatus() + ", reason: " + reason,
                    "Correct the input where the reason names it, and submit a new job."));
        } else if (view.phase() == JobPhase.SUCCEEDED && !view.links().isEmpty()) {
            end.complete(view);
        } else if (view.phase() == JobPhase.SUCCEEDED || succeeded) {
            missesLink(view);
        } else {
            lookAfter(backoff.next());
        }
    }

    private void missesLink(JobView view) {
        if (!succeeded) {
            succeeded = true;
            linkMissingSince = lastSeen;
        }
        Duration left = pace.linkGrace().minus(Duration.ofNanos(lastSeen - linkMissingSince));
        if (left.isNegative() || left.isZero()) {
            fail(failure(
                    Kind.RESULT_MISSING,
                    "the job succeeded (" + view.rawStatus() + ") but the vendor gives no link to its result",
                    "Resume the job later, or ask the vendor for the file."));
        } else {
            lookAfter(shorter(left, pace.floor()));
        }
    }

    private void failed(Failure failure) {
        Duration own = backoff.next();
        Duration wished = failure.retryAfter();
        Duration pause = wished == null || wished.compareTo(own) < 0 ? own : wished;
        switch (failure.kind()) {
            case RATE_LIMITED, UNAVAILABLE -> {
                // Being slowed down is no failure of the vendor; it ends with the deadline alone.
                boolean counts = failure.kind() == Kind.UNAVAILABLE;
                failuresInARow = counts ? failuresInARow + 1 : failuresInARow;
                boolean tooLate = wished != null && wished.compareTo(left()) > 0;
                if (tooLate || failuresInARow >= pace.failureBudget()) {
                    fail(failure);
                } else {
                    lookAfter(pause);
                }
            }
            case JOB_NOT_FOUND -> {
                if (Duration.ofNanos(time.nanos() - lastSeen).compareTo(pace.notFoundGrace()) < 0) {
                    lookAfter(own);
                } else {
                    fail(failure);
                }
            }
            default -> fail(failure);
        }
    }

    private void lookAfter(Duration pause) {
        Duration left = left();
        Duration next = pause;
        if (pause.compareTo(left) >= 0) {
            // One last look shortly before the deadline, instead of none.
            Duration last = left.minus(pace.floor());
            next = last.compareTo(pace.floor()) > 0 ? last : pause;
        }
        try {
            nextLook = time.after(next, this::look);
        } catch (RejectedExecutionException closed) {
            fail(closed());
        }
        if (end.isDone()) {
            release();
        }
    }

    private void timeUp() {
        List<Sighting> seen = history.states();
        String last = seen.isEmpty()
                ? "no answer at all"
                : "\"" + seen.get(seen.size() - 1).rawStatus() + "\"";
        fail(failure(
                Kind.JOB_TIMEOUT,
                "the job has not ended within " + deadline + ", last seen: " + last,
                "The job goes on at the vendor: resume it, or wait longer next time."));
    }

    private void release() {
        for (Time.Timer timer : new Time.@Nullable Timer[] {nextLook, alarm}) {
            if (timer != null) {
                timer.cancel();
            }
        }
        CompletableFuture<JobView> call = looking;
        if (call != null) {
            call.cancel(true);
        }
    }

    private Sighting sighting(JobView view) {
        return new Sighting(view.phase(), view.rawStatus(), farthest, elapsed(), looks.get());
    }

    private Duration left() {
        return deadline.minus(elapsed());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Failure closed() {
        return failure(Kind.CANCELLED, "MediaJobs was closed", "Open another one and resume the job.");
    }

    private Failure failure(Kind kind, String happened, String cure) {
        return Failure.of(kind, vendor, "await", happened, cure);
    }

    private void fail(Failure failure) {
        end.completeExceptionally(failure.raised());
    }

    private Failure failureOf(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof FailureException known) {
            return known.failure();
        }
        return failure(Kind.UNAVAILABLE, "a look at the job ended unexpectedly", "Resume the job.")
                .withCause(cause);
    }
}
