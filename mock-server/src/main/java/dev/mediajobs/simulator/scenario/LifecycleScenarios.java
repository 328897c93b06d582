package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.StatusValues;
import java.util.List;

/** Scenarios that change the timeline of the job or the state that polls return. */
final class LifecycleScenarios {

    private static final String FAILURE_REASON = "something went wrong";

    private LifecycleScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("fails", "The job fails after its job time and reports a reason.")
                        .withTimeline((timeline, values) -> ending(timeline, values, Phase.FAILED)),
                Scenario.named("fails-midway", "The job fails after half of its job time and reports a reason.")
                        .withTimeline((timeline, values) -> timeline.endingMidway(
                                values.values(Phase.FAILED).get(0), Phase.FAILED, FAILURE_REASON)),
                Scenario.named("rejected", "The job is rejected, or fails if the vendor has no rejected status.")
                        .withTimeline((timeline, values) -> ending(timeline, values, Phase.REJECTED)),
                Scenario.named("stuck-running", "The job never finishes.")
                        .withTimeline((timeline, values) -> timeline.neverEnding()),
                Scenario.named(
                                "unknown-status",
                                "In the second half of its job time the job has an undocumented status value.")
                        .withTimeline((timeline, values) -> timeline.withMidwayStatus("reticulating")),
                Scenario.named(
                                "status-regresses",
                                "After half of its job time the job is queued again for a while, if the vendor has a"
                                        + " queued status.")
                        .showingState(LifecycleScenarios::queuedAgain),
                Scenario.named("progress-regresses", "After half of its job time the progress decreases for a while.")
                        .showingState(LifecycleScenarios::withLessProgress));
    }

    private static JobTimeline ending(JobTimeline timeline, StatusValues values, Phase wanted) {
        Phase phase = values.values(wanted).isEmpty() ? Phase.FAILED : wanted;
        String reason = wanted == Phase.REJECTED ? "The input was rejected." : FAILURE_REASON;
        return timeline.endingWith(values.values(phase).get(0), phase, reason);
    }

    private static JobState queuedAgain(JobState state, StatusValues values) {
        List<String> queued = values.values(Phase.QUEUED);
        return queued.isEmpty() || !between(state, 0.5, 0.7) ? state : new JobState(queued.get(0), Phase.QUEUED, 0);
    }

    private static JobState withLessProgress(JobState state, StatusValues values) {
        return between(state, 0.5, 0.75) ? new JobState(state.value(), state.phase(), state.progress() - 0.4) : state;
    }

    private static boolean between(JobState state, double from, double to) {
        return state.phase() == Phase.RUNNING && state.progress() >= from && state.progress() < to;
    }
}
