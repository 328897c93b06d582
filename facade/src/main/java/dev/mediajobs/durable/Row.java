package dev.mediajobs.durable;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param version increased by each change
 * @param polling the state of the polling rules
 * @param stored the state in the table, which {@code state} replaces
 * @param failures the number of consecutive failures of the current step
 * @param wakes increased by each request to poll now
 * @param changedAt the time of the last change of the state; for WAITING the start of the wait
 */
record Row(
        String key,
        long version,
        String work,
        DurableState state,
        DurableState stored,
        String payload,
        @Nullable String uniqueName,
        @Nullable String reference,
        @Nullable String polling,
        int attempts,
        int failures,
        boolean handled,
        int wakes,
        @Nullable String reason,
        Instant createdAt,
        Instant changedAt) {

    /** Returns a copy in another state, to be handled by the work if that is necessary. */
    Row to(DurableState next, @Nullable String why, Instant now) {
        boolean handledAlready = !next.isEnded() && next != DurableState.PARKED;
        return with(next, uniqueName, reference, polling, attempts, 0, handledAlready, why, now);
    }

    /** Returns a copy that is to be submitted under this name. */
    Row sending(String name, Instant now) {
        return with(DurableState.SENDING, name, null, null, attempts + 1, 0, true, null, now);
    }

    Row waiting(String job, @Nullable String newPolling, Instant now) {
        return with(DurableState.WAITING, uniqueName, job, newPolling, attempts, 0, true, null, now);
    }

    /** Returns a copy with the state of the polling rules after another poll. */
    Row polled(String newPolling, @Nullable String why) {
        return with(state, uniqueName, reference, newPolling, attempts, failures, handled, why, changedAt);
    }

    /** Returns a copy after a failed step. */
    Row failedAgain(String why) {
        return with(state, uniqueName, reference, polling, attempts, failures + 1, handled, why, changedAt);
    }

    Row withHandled() {
        return with(state, uniqueName, reference, polling, attempts, 0, true, reason, changedAt);
    }

    /** Returns a copy that knows of the requests to poll that the other one knows of. */
    Row wokenLike(Row other) {
        return new Row(
                key,
                version,
                work,
                state,
                stored,
                payload,
                uniqueName,
                reference,
                polling,
                attempts,
                failures,
                handled,
                other.wakes,
                reason,
                createdAt,
                changedAt);
    }

    private Row with(
            DurableState newState,
            @Nullable String newName,
            @Nullable String newReference,
            @Nullable String newPolling,
            int newAttempts,
            int newFailures,
            boolean newHandled,
            @Nullable String newReason,
            Instant newChangedAt) {
        return new Row(
                key,
                version,
                work,
                newState,
                stored,
                payload,
                newName,
                newReference,
                newPolling,
                newAttempts,
                newFailures,
                newHandled,
                wakes,
                newReason,
                createdAt,
                newChangedAt);
    }

    Work toWork() {
        return new Work(key, payload, uniqueName == null ? key : uniqueName);
    }

    DurableJob toJob() {
        return new DurableJob(
                key,
                work,
                state,
                handled,
                Optional.ofNullable(reference),
                attempts,
                Optional.ofNullable(reason),
                createdAt,
                changedAt);
    }
}
