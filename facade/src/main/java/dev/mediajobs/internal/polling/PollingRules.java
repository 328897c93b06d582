package dev.mediajobs.internal.polling;

import dev.mediajobs.Phase;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides the next step of a wait from its state and the outcome of a poll. Functions without clock and threads, so that
 * a wait can also be continued elsewhere from a stored state.
 *
 * @param failures creates the failures that end a wait
 */
record PollingRules(PollPolicy policy, PollingFailures failures, Backoff backoff) {
    /**
     * The state of a wait between two polls. Times are nanoseconds since the start of the wait.
     *
     * @param lastSuccess the time of the last poll that returned a status
     * @param linkMissingSince the time at which the job had succeeded without a link, -1 if it has not
     * @param nextMaxDelay the maximum of the next delay, in nanoseconds
     */
    record State(int pollCount, int consecutiveFailures, long lastSuccess, long linkMissingSince, double nextMaxDelay) {
        boolean succeeded() {
            return linkMissingSince >= 0;
        }
    }

    /** The next step: exactly one of a delay before the next poll, a result or a failure. */
    record Step(
            State state,
            @Nullable Duration delay,
            @Nullable JobSnapshot result,
            @Nullable Failure failure) {
        static Step poll(State state, Duration delay) {
            return new Step(state, delay, null, null);
        }

        static Step fail(State state, Failure failure) {
            return new Step(state, null, null, failure);
        }
    }

    State start() {
        return new State(0, 0, 0, -1, backoff.first());
    }

    /** Returns the step before the first poll of a job whose state is known. */
    Step first(State state, Duration remaining) {
        return pollLater(state, remaining);
    }

    /**
     * Returns the step after a poll that returned a status. The first terminal status counts: a success cannot become a
     * failure.
     *
     * @param elapsed the time since the start of the wait, in nanoseconds
     */
    Step after(State before, JobSnapshot snapshot, long elapsed, Duration remaining) {
        boolean succeeded = snapshot.phase() == Phase.SUCCEEDED;
        long missingSince = succeeded && !before.succeeded() ? elapsed : before.linkMissingSince();
        State state = new State(before.pollCount() + 1, 0, elapsed, missingSince, before.nextMaxDelay());
        if (snapshot.failed() && !before.succeeded()) {
            return Step.fail(state, failures.failed(snapshot));
        }
        if (succeeded && !snapshot.links().isEmpty()) {
            return new Step(state, null, snapshot, null);
        }
        return state.succeeded() ? linkMissing(state, snapshot, remaining) : pollLater(state, remaining);
    }

    private Step linkMissing(State state, JobSnapshot snapshot, Duration remaining) {
        Duration grace = policy.missingLinkGrace().minusNanos(state.lastSuccess() - state.linkMissingSince());
        if (grace.isNegative() || grace.isZero()) {
            return Step.fail(state, failures.resultMissing(snapshot));
        }
        Duration delay = policy.minDelay();
        return Step.poll(state, bounded(grace.compareTo(delay) < 0 ? grace : delay, remaining));
    }

    /**
     * Returns the step after a failed poll.
     *
     * @param elapsed the time since the start of the wait, in nanoseconds
     */
    Step after(State before, Failure failure, long elapsed, Duration remaining) {
        // Rate limiting does not count as a failure of the vendor; only the timeout ends it.
        int failed = before.consecutiveFailures() + (failure.kind() == Kind.RATE_LIMITED ? 0 : 1);
        boolean notFound = failure.kind() == Kind.JOB_NOT_FOUND;
        State state = new State(
                before.pollCount() + 1,
                notFound ? before.consecutiveFailures() : failed,
                before.lastSuccess(),
                before.linkMissingSince(),
                before.nextMaxDelay());
        return switch (failure.kind()) {
            case RATE_LIMITED, UNAVAILABLE, INVALID_RESPONSE -> unavailable(state, failure, remaining);
            case JOB_NOT_FOUND ->
                elapsed - state.lastSuccess() < policy.notFoundGrace().toNanos()
                        ? pollLater(state, remaining)
                        : Step.fail(state, failure);
            default -> Step.fail(state, failure);
        };
    }

    private Step unavailable(State state, Failure failure, Duration remaining) {
        Duration retryAfter = failure.retryAfter();
        boolean tooLate = retryAfter != null && retryAfter.compareTo(remaining) > 0;
        if (tooLate || state.consecutiveFailures() >= policy.maxConsecutiveFailures()) {
            return Step.fail(state, failure);
        }
        Step later = pollLater(state, remaining);
        return retryAfter == null || later.delay() == null || retryAfter.compareTo(later.delay()) < 0
                ? later
                : Step.poll(later.state(), bounded(retryAfter, remaining));
    }

    private Step pollLater(State state, Duration remaining) {
        Duration delay = backoff.delay(state.nextMaxDelay());
        State grown = new State(
                state.pollCount(),
                state.consecutiveFailures(),
                state.lastSuccess(),
                state.linkMissingSince(),
                backoff.after(state.nextMaxDelay()));
        return Step.poll(grown, bounded(delay, remaining));
    }

    /** Returns the delay, or a shorter one for a last poll shortly before the timeout. */
    private Duration bounded(Duration delay, Duration remaining) {
        Duration last = remaining.minus(policy.minDelay());
        return delay.compareTo(remaining) >= 0 && last.compareTo(policy.minDelay()) > 0 ? last : delay;
    }
}
