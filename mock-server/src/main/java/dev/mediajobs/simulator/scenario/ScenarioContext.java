package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.SpecNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request about a job.
 *
 * @param count number of polls of the job, including this one
 * @param state current state of the job
 * @param response schema of the JSON response, or null
 * @param now time of the request
 * @param halfway time at which half of the job time has passed
 * @param tokenIssued issue time of the request's access token, or null if it has none
 * @param chance random number of the job, determined by the seed
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

    /** {@return the position in the requests of the job: 1 is the submit, 2 the first poll; 0 for others} */
    public int ordinal() {
        return switch (kind) {
            case SUBMIT -> 1;
            case POLL -> count + 1;
            default -> 0;
        };
    }

    /** Kind of a request about a job. */
    public enum CallKind {
        /** Submits the job. */
        SUBMIT,
        /** Reads its state. */
        POLL,
        /** Reads its result link, if the vendor has a separate operation for that. */
        RESULT,
        /** Downloads its result. */
        DOWNLOAD
    }
}
