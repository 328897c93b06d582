package dev.mediajobs.durable;

import dev.mediajobs.AuthenticationException;
import dev.mediajobs.ConfigurationException;
import dev.mediajobs.InsufficientCreditsException;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Job;
import dev.mediajobs.MediaException;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.OutcomeUnknownException;
import dev.mediajobs.UnexpectedResponseException;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.internal.vendor.SubmitGuard;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known after a submit.
 *
 * @param state the state that follows
 * @param delay the time until the next step
 */
record SubmitOutcome(
        DurableState state,
        @Nullable String reference,
        @Nullable String reason,
        Duration delay) {
    private static final String WITHOUT_JOB = "MediaWork.submit returned without a submit";

    static SubmitOutcome notSent(String reason, Duration delay) {
        return new SubmitOutcome(DurableState.NEW, null, reason, delay);
    }

    private static SubmitOutcome of(DurableState state, String reason) {
        return new SubmitOutcome(state, null, reason, Duration.ZERO);
    }

    /**
     * Returns the outcome of a submit. The guard knows it, whatever the application's code returned or threw.
     *
     * @param job the returned job, or null
     * @param thrown the thrown exception, or null
     */
    static SubmitOutcome of(SubmitGuard guard, @Nullable Job<?> job, @Nullable Throwable thrown, int attempts) {
        String reference = guard.reference();
        if (reference == null && job != null) {
            reference = job.reference();
        }
        if (reference != null) {
            return new SubmitOutcome(DurableState.WAITING, reference, null, Duration.ZERO);
        }
        MediaException failure = guard.failure();
        if (failure != null) {
            return of(failure, attempts);
        }
        if (guard.claimed()) {
            return of(
                    DurableState.IN_DOUBT,
                    "MediaWork.submit ended before its submit" + (thrown == null ? "" : ": " + Texts.of(thrown)));
        }
        SubmitOutcome refused = thrown instanceof MediaException exception ? of(exception, attempts) : null;
        if (refused != null && (refused.state != DurableState.IN_DOUBT || thrown instanceof OutcomeUnknownException)) {
            return refused;
        }
        String problem =
                thrown == null ? WITHOUT_JOB : "MediaWork.submit failed before its submit: " + Texts.of(thrown);
        return of(
                DurableState.PARKED,
                problem + ". Nothing was sent. Correct the work or its payload, and call resubmit(key).");
    }

    private static SubmitOutcome of(MediaException failure, int attempts) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof OutcomeUnknownException || failure instanceof UnexpectedResponseException) {
            return of(DurableState.IN_DOUBT, reason);
        }
        if (failure instanceof VendorUnavailableException unavailable) {
            Duration backoff = Timing.backoff(attempts);
            return notSent(reason, unavailable.retryAfter().orElse(backoff));
        }
        if (failure instanceof OperationCancelledException) {
            return notSent(reason, Duration.ofSeconds(1));
        }
        boolean definite = failure instanceof InvalidRequestException
                || failure instanceof InsufficientCreditsException
                || failure instanceof AuthenticationException
                || failure instanceof ConfigurationException;
        return of(definite ? DurableState.REFUSED : DurableState.IN_DOUBT, reason);
    }

    Row applyTo(Row row, Instant now) {
        return reference == null ? row.to(state, reason, now) : row.waiting(reference, null, now);
    }
}
