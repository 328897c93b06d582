package dev.mediajobs.internal.polling;

import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of one polling loop, which decides the next step. Not thread-safe, except for the history. */
final class PollingState {
    private final PollingService service;
    private final Duration timeout;
    private final long started;
    private final History history = new History();
    private int pollCount;
    private int consecutiveFailures;
    private long lastSuccess;
    private long linkMissingSince;
    private boolean succeeded;
    private double maxProgress = Double.NaN;
    private double nextMaxDelay;

    PollingState(PollingService service, Duration timeout) {
        this.service = service;
        this.timeout = timeout;
        this.started = service.scheduler.nanos();
        this.lastSuccess = started;
        this.nextMaxDelay = service.backoff.first();
    }

    /** The next step: exactly one of a delay before the next poll, a result or a failure. */
    record Decision(
            @Nullable Duration delay,
            @Nullable JobSnapshot result,
            @Nullable Failure failure) {
        static Decision delay(Duration delay) {
            return new Decision(delay, null, null);
        }

        static Decision fail(Failure failure) {
            return new Decision(null, null, failure);
        }
    }

    List<Progress> history() {
        return history.states();
    }

    /** Records the state before the first poll. */
    Decision initial(JobSnapshot snapshot) {
        history.add(toEvent(snapshot));
        return Decision.delay(bounded(nextDelay()));
    }

    Progress record(JobSnapshot snapshot) {
        pollCount++;
        consecutiveFailures = 0;
        lastSuccess = service.scheduler.nanos();
        if (!Double.isNaN(snapshot.fraction())) {
            maxProgress = Double.isNaN(maxProgress) ? snapshot.fraction() : Math.max(maxProgress, snapshot.fraction());
        }
        Progress event = toEvent(snapshot);
        history.add(event);
        return event;
    }

    /** Decides after a successful poll. The first terminal status counts: a success cannot become a failure. */
    Decision decide(JobSnapshot snapshot) {
        if (snapshot.failed() && !succeeded) {
            return Decision.fail(service.failures.failed(snapshot));
        }
        if (snapshot.phase() == Phase.SUCCEEDED && !snapshot.links().isEmpty()) {
            return new Decision(null, snapshot, null);
        }
        return snapshot.phase() == Phase.SUCCEEDED || succeeded
                ? linkMissing(snapshot)
                : Decision.delay(bounded(nextDelay()));
    }

    private Decision linkMissing(JobSnapshot snapshot) {
        if (!succeeded) {
            succeeded = true;
            linkMissingSince = lastSuccess;
        }
        Duration grace = service.config.missingLinkGrace().minusNanos(lastSuccess - linkMissingSince);
        if (grace.isNegative() || grace.isZero()) {
            return Decision.fail(service.failures.resultMissing(snapshot));
        }
        Duration delay = service.config.minDelay();
        return Decision.delay(bounded(grace.compareTo(delay) < 0 ? grace : delay));
    }

    Decision decide(Failure failure) {
        pollCount++;
        Duration delay = nextDelay();
        return switch (failure.kind()) {
            case RATE_LIMITED, UNAVAILABLE, INVALID_RESPONSE -> unavailable(failure, delay);
            case JOB_NOT_FOUND -> {
                Duration missing = Duration.ofNanos(service.scheduler.nanos() - lastSuccess);
                yield missing.compareTo(service.config.notFoundGrace()) < 0
                        ? Decision.delay(bounded(delay))
                        : Decision.fail(failure);
            }
            default -> Decision.fail(failure);
        };
    }

    private Decision unavailable(Failure failure, Duration delay) {
        // Rate limiting does not count as a failure of the vendor; only the timeout ends it.
        consecutiveFailures += failure.kind() == Kind.RATE_LIMITED ? 0 : 1;
        Duration retryAfter = failure.retryAfter();
        boolean tooLate = retryAfter != null && retryAfter.compareTo(remaining()) > 0;
        if (tooLate || consecutiveFailures >= service.config.maxConsecutiveFailures()) {
            return Decision.fail(failure);
        }
        return Decision.delay(bounded(retryAfter == null || retryAfter.compareTo(delay) < 0 ? delay : retryAfter));
    }

    private Duration nextDelay() {
        Duration delay = service.backoff.delay(nextMaxDelay);
        nextMaxDelay = service.backoff.after(nextMaxDelay);
        return delay;
    }

    /** Returns the delay, or a shorter one for a last poll shortly before the timeout. */
    private Duration bounded(Duration delay) {
        Duration remaining = remaining();
        Duration last = remaining.minus(service.config.minDelay());
        return delay.compareTo(remaining) >= 0 && last.compareTo(service.config.minDelay()) > 0 ? last : delay;
    }

    private Progress toEvent(JobSnapshot snapshot) {
        Duration elapsed = Duration.ofNanos(service.scheduler.nanos() - started);
        double progress = snapshot.phase() == Phase.SUCCEEDED ? 1 : maxProgress;
        return snapshot.withFraction(progress).toProgress(elapsed, pollCount);
    }

    private Duration remaining() {
        return timeout.minusNanos(service.scheduler.nanos() - started);
    }
}
