package dev.mediajobs.internal.polling;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.polling.PollingRules.State;
import dev.mediajobs.internal.polling.PollingRules.Step;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of waits whose state is kept as text, such as in a database, so that each poll can be made by another
 * machine. Thread-safe.
 */
public final class StoredWaits {
    private static final String FORMAT = "1";

    private final PollingRules rules;

    StoredWaits(PollingRules rules) {
        this.rules = rules;
    }

    /**
     * What follows a poll: a delay, a failure, or neither of them if the job has succeeded and has a link.
     *
     * @param state the state to store
     */
    public record Next(
            String state,
            @Nullable Duration delay,
            @Nullable Failure failure) {
        static Next of(Step step) {
            return new Next(text(step.state()), step.delay(), step.failure());
        }
    }

    /** Returns the state of a new wait and the delay before the first poll. */
    public Next first(Duration remaining) {
        return Next.of(rules.first(rules.start(), remaining));
    }

    /**
     * Returns what follows a poll that returned a status.
     *
     * @param state the stored text; a text of an unknown format starts the counters again
     * @param elapsed the time since the start of the wait
     */
    public Next after(@Nullable String state, JobSnapshot snapshot, Duration elapsed, Duration remaining) {
        return Next.of(rules.after(state(state), snapshot, elapsed.toNanos(), remaining));
    }

    /** Returns what follows a poll that failed. */
    public Next after(@Nullable String state, Throwable error, Duration elapsed, Duration remaining) {
        return Next.of(rules.after(state(state), rules.failures().of(error), elapsed.toNanos(), remaining));
    }

    /** Returns the failure of a wait that has taken too long. */
    public Failure timedOut(Duration timeout) {
        return rules.failures().timedOut(timeout, List.of());
    }

    private State state(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(" ", -1);
        if (parts.length != 6 || !parts[0].equals(FORMAT)) {
            return rules.start();
        }
        return new State(
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Double.parseDouble(parts[5]));
    }

    private static String text(State state) {
        return String.join(
                " ",
                FORMAT,
                Integer.toString(state.pollCount()),
                Integer.toString(state.consecutiveFailures()),
                Long.toString(state.lastSuccess()),
                Long.toString(state.linkMissingSince()),
                Double.toString(state.nextMaxDelay()));
    }
}
