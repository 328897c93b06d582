package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.specs.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as seen by one call.
 *
 * @param value the status value, spelled as the quirk {@code spelling} requires
 * @param now the time of the call
 */
public record JobView(Call call, Job job, JobState state, String value, Instant now) {

    /** {@return whether the job succeeded} */
    public boolean isDone() {
        return state.phase() == Phase.SUCCEEDED;
    }

    /** {@return the reason of the failure, or null if the job did not fail} */
    public @Nullable String failureReason() {
        boolean failed = state.phase() == Phase.FAILED || state.phase() == Phase.REJECTED;
        return failed ? job.timeline().reason() : null;
    }

    /** {@return a signed URL of the result} */
    public String resultLink() {
        return call.state().links().result(call.base(), job);
    }

    /** {@return the time of the end, or of the submit if the job has not finished} */
    public Instant changed() {
        Instant ended = job.ended();
        return ended == null ? job.submitted() : ended;
    }

    /** {@return the text of a request field, or null} */
    public @Nullable String requested(String name) {
        return job.request().path(name).isTextual() ? job.request().get(name).textValue() : null;
    }
}
