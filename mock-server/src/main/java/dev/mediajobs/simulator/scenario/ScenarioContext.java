package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.SpecNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that concerns a job.
 *
 * @param kind which call
 * @param count how often this job has been polled, this time included; 0 before the first poll
 * @param state where the job stands
 * @param jobSpec what the spec says of the job
 * @param response schema of the answer, where it is JSON
 * @param now the time of the call
 * @param halfway when half of the job's time is over
 * @param tokenIssued when the token was issued that the call brought; null where it brought none
 * @param chance a number drawn for the job, the same for the same seed
 */
public record ScenarioContext(
        CallKind kind,
        int count,
        JobState state,
        JobSpec jobSpec,
        @Nullable SpecNode response,
        Instant now,
        Instant halfway,
        @Nullable Instant tokenIssued,
        long chance) {

    /** {@return which request of the job it is: its submission the first, its first poll the second; 0 for no such one} */
    public int ordinal() {
        return switch (kind) {
            case SUBMIT -> 1;
            case POLL -> count + 1;
            default -> 0;
        };
    }

    /** Which call. */
    public enum CallKind {
        /** It is submitted. */
        SUBMIT,
        /** Its state is read. */
        POLL,
        /** Its result's link is read, where that is a call of its own. */
        RESULT,
        /** Its result is downloaded. */
        DOWNLOAD
    }
}
