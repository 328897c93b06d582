package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.specs.Phase;
import java.time.Duration;
import java.time.Instant;

/** Sets the outcome of an unfinished job. */
final class JobOutcome {

    private JobOutcome() {}

    static boolean set(SimulatorState state, Job job, Phase phase, String reason) {
        String value = JobService.statusValues(job.operation(), phase).get(0);
        Instant now = state.clock(job).instant();
        boolean[] ended = {false};
        state.jobs().update(job.id(), before -> {
            ended[0] = !before.at(now).phase().isTerminal();
            if (!ended[0]) {
                return before.settle(now);
            }
            Duration offset = Duration.between(before.submitted(), now);
            return before.withTimeline(
                            before.timeline().endingAt(offset, value, phase, phase == Phase.SUCCEEDED ? null : reason))
                    .settle(now);
        });
        if (ended[0]) {
            state.webhooks().expedite(job.id(), now);
        }
        return ended[0];
    }
}
