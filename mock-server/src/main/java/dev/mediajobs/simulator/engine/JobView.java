package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.specs.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as one call sees it.
 *
 * @param call the call
 * @param job the job
 * @param state where it stands
 * @param value the state's word, spelled as asked for
 * @param now the time of the call
 */
public record JobView(Call call, Job job, JobState state, String value, Instant now) {

    /** {@return whether it succeeded} */
    public boolean isDone() {
        return state.phase() == Phase.SUCCEEDED;
    }

    /** {@return why it failed, or null where it did not} */
    public @Nullable String failureReason() {
        boolean failed = state.phase() == Phase.FAILED || state.phase() == Phase.REJECTED;
        return failed ? job.timeline().reason() : null;
    }

    /** {@return a signed link of the result} */
    public String resultLink() {
        return call.state().links().result(call.base(), job);
    }

    /** {@return when it last changed: when it ended, or else when it was submitted} */
    public Instant changed() {
        Instant ended = job.ended();
        return ended == null ? job.submitted() : ended;
    }

    /** {@return a field of the request as text, or null} */
    public @Nullable String requested(String name) {
        return job.request().path(name).isTextual() ? job.request().get(name).textValue() : null;
    }
}
