package dev.mediajobs.internal.wait;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One wait for one job: looks, pauses, looks again, until the job has ended, the deadline has passed or the wait is
 * cancelled. It holds no thread: timers and answers drive it. It is small, for there may be very many.
 */
public final class Wait {
    private static final Duration LONGEST_DEADLINE = Duration.ofDays(365);

    /** Told of a wait, on MediaJobs' own threads: it must be quick and must not throw. */
    @FunctionalInterface
    public interface Watcher {
        /** The job was looked at. */
        default void seen(Sighting sighting) {}

        /** The wait has ended; told once, and last. */
        void ended(Wait wait);
    }

    private final Waits all;
    private final Lookup lookup;
    private final Watcher watcher;
    private final Duration deadline;
    private final long started;
    private final History history = new History();

    // Looks follow one another; each hands these to the next through the timer or the call in between.
    private int looks;
    private int failuresInARow;
    private long lastSeen;
    private long linkMissingSince;
    private boolean succeeded;
    private double farthest = Double.NaN;
    private double ceiling;

    private volatile Time.@Nullable Timer nextLook;
    private volatile Time.@Nullable Timer alarm;
    private volatile @Nullable CompletableFuture<JobView> looking;
    private volatile @Nullable JobView result;
    private volatile @Nullable Failure failure;

    Wait(Waits all, Lookup lookup, Duration deadline, Watcher watcher) {
        this.all = all;
        this.lookup = lookup;
        this.watcher = watcher;
        this.deadline = deadline.compareTo(LONGEST_DEADLINE) < 0 ? deadline : LONGEST_DEADLINE;
        this.started = all.time.nanos();
        this.lastSeen = started;
        this.ceiling = all.backoff.first();
    }

    void begin(@Nullable JobView known) {
        try {
            alarm = all.time.after(deadline, this::timeUp);
        } catch (RejectedExecutionException closed) {
            fail(all.endings.closed());
            return;
        }
        if (known == null) {
            look();
        } else {
            history.add(sighting(known));
            lookAfter(nextPause());
        }
    }

    /** The view that ended the job well, its link included; null unless the wait has ended that way. */
    public @Nullable JobView result() {
        return result;
    }

    /** Why the wait ended otherwise than well; null if it did not. */
    public @Nullable Failure failure() {
        return failure;
    }

    public boolean ended() {
        return result != null || failure != null;
    }

    /** Ends the wait, not the job. */
    public void cancel() {
        fail(all.endings.cancelled());
    }

    /** Ends the wait because MediaJobs is closed. */
    void close() {
        fail(all.endings.closed());
    }

    public List<Sighting> history() {
        return history.states();
    }

    private void look() {
        if (ended()) {
            return;
        }
        CompletableFuture<JobView> call = all.turns.take(lookup);
        looking = call;
        if (ended()) {
            call.cancel(true);
        }
        Futures.whenDone(call, this::answered);
    }

    private void answered(@Nullable JobView view, @Nullable Throwable error) {
        if (ended()) {
            return;
        }
        looking = null;
        looks++;
        try {
            if (view != null) {
                seen(view);
            } else if (error != null) {
                failed(all.endings.of(error));
            }
        } catch (RuntimeException unexpected) {
            fail(all.endings.of(unexpected));
        }
    }

    private void seen(JobView view) {
        failuresInARow = 0;
        lastSeen = all.time.nanos();
        if (!Double.isNaN(view.fraction())) {
            farthest = Double.isNaN(farthest) ? view.fraction() : Math.max(farthest, view.fraction());
        }
        Sighting sighting = sighting(view);
        history.add(sighting);
        watcher.seen(sighting);
        // The first terminal word counts: a job that succeeded once does not run or fail again.
        if (view.failed() && !succeeded) {
            fail(all.endings.failed(view));
        } else if (view.phase() == JobPhase.SUCCEEDED && !view.links().isEmpty()) {
            end(view, null);
        } else if (view.phase() == JobPhase.SUCCEEDED || succeeded) {
            missesLink(view);
        } else {
            lookAfter(nextPause());
        }
    }

    private void missesLink(JobView view) {
        if (!succeeded) {
            succeeded = true;
            linkMissingSince = lastSeen;
        }
        Duration left = all.pace.linkGrace().minusNanos(lastSeen - linkMissingSince);
        if (left.isNegative() || left.isZero()) {
            fail(all.endings.resultMissing(view));
        } else {
            lookAfter(shorter(left, all.pace.floor()));
        }
    }

    private void failed(Failure why) {
        Duration own = nextPause();
        switch (why.kind()) {
            case RATE_LIMITED, UNAVAILABLE -> {
                // Being slowed down is no failure of the vendor; it ends with the deadline alone.
                failuresInARow = why.kind() == Kind.UNAVAILABLE ? failuresInARow + 1 : failuresInARow;
                Duration wished = why.retryAfter();
                boolean tooLate = wished != null && wished.compareTo(left()) > 0;
                if (tooLate || failuresInARow >= all.pace.failureBudget()) {
                    fail(why);
                } else {
                    lookAfter(wished == null || wished.compareTo(own) < 0 ? own : wished);
                }
            }
            case JOB_NOT_FOUND -> {
                Duration unseen = Duration.ofNanos(all.time.nanos() - lastSeen);
                if (unseen.compareTo(all.pace.notFoundGrace()) < 0) {
                    lookAfter(own);
                } else {
                    fail(why);
                }
            }
            default -> fail(why);
        }
    }

    private Duration nextPause() {
        Duration pause = all.backoff.pause(ceiling);
        ceiling = all.backoff.after(ceiling);
        return pause;
    }

    private void lookAfter(Duration pause) {
        Duration left = left();
        Duration next = pause;
        if (pause.compareTo(left) >= 0) {
            // One last look shortly before the deadline, instead of none.
            Duration last = left.minus(all.pace.floor());
            next = last.compareTo(all.pace.floor()) > 0 ? last : pause;
        }
        try {
            nextLook = all.time.after(next, this::look);
        } catch (RejectedExecutionException closed) {
            fail(all.endings.closed());
        }
        if (ended()) {
            release();
        }
    }

    private void timeUp() {
        fail(all.endings.timedOut(deadline, history.states()));
    }

    private void fail(Failure why) {
        end(null, why);
    }

    private void end(@Nullable JobView view, @Nullable Failure why) {
        synchronized (this) {
            if (ended()) {
                return;
            }
            result = view;
            failure = why;
        }
        // Before it is told, so that nobody who hears of it finds a timer still set.
        release();
        all.left(this);
        watcher.ended(this);
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
        return new Sighting(view.phase(), view.rawStatus(), farthest, all.time.nanos() - started, looks);
    }

    private Duration left() {
        return deadline.minusNanos(all.time.nanos() - started);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
