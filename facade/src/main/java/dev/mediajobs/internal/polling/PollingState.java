package dev.mediajobs.internal.polling;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one wait has seen so far, and what follows from each look. One thread after the other, but for the history. */
final class PollingState {
    private final PollingService service;
    private final Duration timeout;
    private final long started;
    private final History history = new History();
    private int pollCount;
    private int consecutiveFailures;
    private long last;
    private long linkMissingSince;
    private boolean succeeded;
    private double maxProgress = Double.NaN;
    private double nextMaxDelay;

    PollingState(PollingService all, Duration deadline) {
        this.service = all;
        this.timeout = deadline;
        this.started = all.scheduler.nanos();
        this.last = started;
        this.nextMaxDelay = all.backoff.first();
    }

    /** What follows: a pause before the next look, or the one end or the other. Only one of them is there. */
    record Decision(
            @Nullable Duration delay,
            @Nullable JobSnapshot result,
            @Nullable Failure failure) {
        static Decision delay(Duration pause) {
            return new Decision(pause, null, null);
        }

        static Decision fail(Failure failure) {
            return new Decision(null, null, failure);
        }
    }

    List<PollEvent> history() {
        return history.states();
    }

    /** Notes what is known before the first look. */
    Decision initial(JobSnapshot known) {
        history.add(toEvent(known));
        return Decision.delay(bounded(nextDelay()));
    }

    /** Notes a look that went well. */
    PollEvent record(JobSnapshot view) {
        pollCount++;
        consecutiveFailures = 0;
        last = service.scheduler.nanos();
        if (!Double.isNaN(view.fraction())) {
            maxProgress = Double.isNaN(maxProgress) ? view.fraction() : Math.max(maxProgress, view.fraction());
        }
        PollEvent event = toEvent(view);
        history.add(event);
        return event;
    }

    /** What follows from a view that was noted. The first terminal word counts: after a success nothing fails. */
    Decision decide(JobSnapshot view) {
        if (view.failed() && !succeeded) {
            return Decision.fail(service.failures.failed(view));
        }
        if (view.phase() == JobPhase.SUCCEEDED && !view.links().isEmpty()) {
            return new Decision(null, view, null);
        }
        return view.phase() == JobPhase.SUCCEEDED || succeeded
                ? linkMissing(view)
                : Decision.delay(bounded(nextDelay()));
    }

    private Decision linkMissing(JobSnapshot view) {
        if (!succeeded) {
            succeeded = true;
            linkMissingSince = last;
        }
        Duration left = service.config.missingLinkGrace().minusNanos(last - linkMissingSince);
        return left.isNegative() || left.isZero()
                ? Decision.fail(service.failures.resultMissing(view))
                : Decision.delay(bounded(min(left, service.config.minDelay())));
    }

    /** What follows from a look that failed. */
    Decision decide(Failure why) {
        pollCount++;
        Duration own = nextDelay();
        return switch (why.kind()) {
            case RATE_LIMITED, UNAVAILABLE -> unavailable(why, own);
            case JOB_NOT_FOUND -> {
                Duration unseen = Duration.ofNanos(service.scheduler.nanos() - last);
                yield unseen.compareTo(service.config.notFoundGrace()) < 0
                        ? Decision.delay(bounded(own))
                        : Decision.fail(why);
            }
            default -> Decision.fail(why);
        };
    }

    private Decision unavailable(Failure why, Duration own) {
        // Being slowed down is no failure of the vendor; it ends with the deadline alone.
        consecutiveFailures = why.kind() == Kind.UNAVAILABLE ? consecutiveFailures + 1 : consecutiveFailures;
        Duration wished = why.retryAfter();
        boolean tooLate = wished != null && wished.compareTo(remaining()) > 0;
        if (tooLate || consecutiveFailures >= service.config.maxConsecutiveFailures()) {
            return Decision.fail(why);
        }
        return Decision.delay(bounded(wished == null || wished.compareTo(own) < 0 ? own : wished));
    }

    private Duration nextDelay() {
        Duration pause = service.backoff.pause(nextMaxDelay);
        nextMaxDelay = service.backoff.after(nextMaxDelay);
        return pause;
    }

    /** Not beyond the deadline: one last look shortly before it, instead of none. */
    private Duration bounded(Duration pause) {
        Duration left = remaining();
        Duration last = left.minus(service.config.minDelay());
        return pause.compareTo(left) >= 0 && last.compareTo(service.config.minDelay()) > 0 ? last : pause;
    }

    private PollEvent toEvent(JobSnapshot view) {
        return new PollEvent(
                view.phase(), view.rawStatus(), maxProgress, service.scheduler.nanos() - started, pollCount);
    }

    private Duration remaining() {
        return timeout.minusNanos(service.scheduler.nanos() - started);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
