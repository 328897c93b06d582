package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.spec.JobStory;
import dev.mediajobs.simulator.spec.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that concerns a job.
 *
 * @param kind which call
 * @param count how often this job has been polled, this time included; 0 before the first poll
 * @param state where the job stands
 * @param story what the spec says of the job
 * @param answer schema of the answer, where it is JSON
 * @param now the time of the call
 * @param halfway when half of the job's time is over
 * @param tokenIssued when the token was issued that the call brought; null where it brought none
 */
public record Moment(
        Kind kind,
        int count,
        State state,
        JobStory story,
        @Nullable Schema answer,
        Instant now,
        Instant halfway,
        @Nullable Instant tokenIssued) {

    /** Which call. */
    public enum Kind {
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
