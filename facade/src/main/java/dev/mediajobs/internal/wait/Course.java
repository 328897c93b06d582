package dev.mediajobs.internal.wait;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one wait has seen so far, and what follows from each look. One thread after the other, but for the history. */
final class Course {
    private final Waits all;
    private final Duration deadline;
    private final long started;
    private final History history = new History();
    private int looks;
    private int failuresInARow;
    private long lastSeen;
    private long linkMissingSince;
    private boolean succeeded;
    private double farthest = Double.NaN;
    private double ceiling;

    Course(Waits all, Duration deadline) {
        this.all = all;
        this.deadline = deadline;
        this.started = all.time.nanos();
        this.lastSeen = started;
        this.ceiling = all.backoff.first();
    }

    /** What follows: a pause before the next look, or the one end or the other. Only one of them is there. */
    record Step(
            @Nullable Duration pause,
            @Nullable JobView result,
            @Nullable Failure failure) {
        static Step pause(Duration pause) {
            return new Step(pause, null, null);
        }

        static Step fail(Failure failure) {
            return new Step(null, null, failure);
        }
    }

    List<Sighting> history() {
        return history.states();
    }

    /** Notes what is known before the first look. */
    Step before(JobView known) {
        history.add(sighting(known));
        return Step.pause(bounded(nextPause()));
    }

    /** Notes a look that went well. */
    Sighting seen(JobView view) {
        looks++;
        failuresInARow = 0;
        lastSeen = all.time.nanos();
        if (!Double.isNaN(view.fraction())) {
            farthest = Double.isNaN(farthest) ? view.fraction() : Math.max(farthest, view.fraction());
        }
        Sighting sighting = sighting(view);
        history.add(sighting);
        return sighting;
    }

    /** What follows from a view that was noted. The first terminal word counts: after a success nothing fails. */
    Step after(JobView view) {
        if (view.failed() && !succeeded) {
            return Step.fail(all.endings.failed(view));
        }
        if (view.phase() == JobPhase.SUCCEEDED && !view.links().isEmpty()) {
            return new Step(null, view, null);
        }
        return view.phase() == JobPhase.SUCCEEDED || succeeded ? linkMissing(view) : Step.pause(bounded(nextPause()));
    }

    private Step linkMissing(JobView view) {
        if (!succeeded) {
            succeeded = true;
            linkMissingSince = lastSeen;
        }
        Duration left = all.pace.linkGrace().minusNanos(lastSeen - linkMissingSince);
        return left.isNegative() || left.isZero()
                ? Step.fail(all.endings.resultMissing(view))
                : Step.pause(bounded(shorter(left, all.pace.floor())));
    }

    /** What follows from a look that failed. */
    Step after(Failure why) {
        looks++;
        Duration own = nextPause();
        return switch (why.kind()) {
            case RATE_LIMITED, UNAVAILABLE -> unavailable(why, own);
            case JOB_NOT_FOUND -> {
                Duration unseen = Duration.ofNanos(all.time.nanos() - lastSeen);
                yield unseen.compareTo(all.pace.notFoundGrace()) < 0 ? Step.pause(bounded(own)) : Step.fail(why);
            }
            default -> Step.fail(why);
        };
    }

    private Step unavailable(Failure why, Duration own) {
        // Being slowed down is no failure of the vendor; it ends with the deadline alone.
        failuresInARow = why.kind() == Kind.UNAVAILABLE ? failuresInARow + 1 : failuresInARow;
        Duration wished = why.retryAfter();
        boolean tooLate = wished != null && wished.compareTo(left()) > 0;
        if (tooLate || failuresInARow >= all.pace.failureBudget()) {
            return Step.fail(why);
        }
        return Step.pause(bounded(wished == null || wished.compareTo(own) < 0 ? own : wished));
    }

    private Duration nextPause() {
        Duration pause = all.backoff.pause(ceiling);
        ceiling = all.backoff.after(ceiling);
        return pause;
    }

    /** Not beyond the deadline: one last look shortly before it, instead of none. */
    private Duration bounded(Duration pause) {
        Duration left = left();
        Duration last = left.minus(all.pace.floor());
        return pause.compareTo(left) >= 0 && last.compareTo(all.pace.floor()) > 0 ? last : pause;
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
