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

    private final Endings endings;
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
        this.endings = new Endings(vendor);
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
            wait.fail(wait.endings.closed());
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
        fail(endings.closed());
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
        CompletableFuture<JobView> call;
        try {
            call = lookup.look();
        } catch (RuntimeException unexpected) {
            // On the timer's thread nobody else would hear of it, and the wait would only end with its deadline.
            call = CompletableFuture.failedFuture(unexpected);
        }
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
        looking = null;
        try {
            looks.incrementAndGet();
            if (view != null) {
                seen(view);
            } else if (error != null) {
                failed(endings.of(error));
            }
        } catch (RuntimeException unexpected) {
            fail(endings.of(unexpected));
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
            fail(endings.failed(view));
        } else if (view.phase() == JobPhase.SUCCEEDED && !view.links().isEmpty()) {
            stopTimers();
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
            fail(endings.resultMissing(view));
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
            fail(endings.closed());
        }
        if (end.isDone()) {
            release();
        }
    }

    private void timeUp() {
        fail(endings.timedOut(deadline, history.states()));
    }

    private void release() {
        stopTimers();
        CompletableFuture<JobView> call = looking;
        if (call != null) {
            call.cancel(true);
        }
    }

    /** Before the end is told, so that nobody who hears of it finds a timer still set. */
    private void stopTimers() {
        for (Time.Timer timer : new Time.@Nullable Timer[] {nextLook, alarm}) {
            if (timer != null) {
                timer.cancel();
            }
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

    private void fail(Failure failure) {
        stopTimers();
        end.completeExceptionally(failure.raised());
    }
}
