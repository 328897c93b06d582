package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.specs.Phase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a job before its time, or one that would never end. */
final class JobOutcome {

    private JobOutcome() {}

    static boolean set(SimulatorState state, Job job, Phase phase, String reason) {
        String value = JobService.words(job.operation(), phase).get(0);
        Instant now = state.clock(job).instant();
        String why = phase == Phase.SUCCEEDED ? null : reason;
        boolean[] ended = {false};
        state.jobs().update(job.id(), before -> {
            ended[0] = !before.at(now).phase().isTerminal();
            return ended[0] ? ended(before, now, value, phase, why) : before.settle(now);
        });
        if (ended[0]) {
            state.webhooks().expedite(job.id(), now);
        }
        return ended[0];
    }

    private static Job ended(Job job, Instant now, String value, Phase phase, @Nullable String why) {
        JobTimeline timeline = job.timeline().endingAt(Duration.between(job.submitted(), now), value, phase, why);
        return job.withTimeline(timeline).settle(now);
    }
}
