package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.StatusValues;
import java.util.List;

/** Scenarios in which the job itself goes another way, or says so. */
final class LifecycleScenarios {

    private static final String WHY = "something went wrong";

    private LifecycleScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("fails", "The job fails when its time is over and says why.")
                        .withTimeline((planned, words) -> ending(planned, words, Phase.FAILED)),
                Scenario.named("fails-midway", "The job fails when half of its time is over and says why.")
                        .withTimeline((planned, words) ->
                                planned.endingMidway(words.values(Phase.FAILED).get(0), Phase.FAILED, WHY)),
                Scenario.named("rejected", "The job ends as rejected; where the vendor has no such word, as failed.")
                        .withTimeline((planned, words) -> ending(planned, words, Phase.REJECTED)),
                Scenario.named("stuck-running", "The job never ends.")
                        .withTimeline((planned, words) -> planned.neverEnding()),
                Scenario.named(
                                "unknown-word",
                                "In the second half of its time the job's state is a word that no document has.")
                        .withTimeline((planned, words) -> planned.withMidwayStatus("reticulating")),
                Scenario.named(
                                "goes-back",
                                "For a while after half of its time the job says that it waits again, where the vendor"
                                        + " has a word for it.")
                        .showingState(LifecycleScenarios::waitingAgain),
                Scenario.named("progress-falls", "After half of its time the job's progress falls back for a while.")
                        .showingState(LifecycleScenarios::fallen));
    }

    private static JobTimeline ending(JobTimeline planned, StatusValues values, Phase wanted) {
        Phase phase = values.values(wanted).isEmpty() ? Phase.FAILED : wanted;
        String reason = wanted == Phase.REJECTED ? "The input was rejected." : WHY;
        return planned.endingWith(values.values(phase).get(0), phase, reason);
    }

    private static JobState waitingAgain(JobState state, StatusValues values) {
        List<String> queued = values.values(Phase.QUEUED);
        return queued.isEmpty() || !between(state, 0.5, 0.7) ? state : new JobState(queued.get(0), Phase.QUEUED, 0);
    }

    private static JobState fallen(JobState state, StatusValues values) {
        return between(state, 0.5, 0.75) ? new JobState(state.value(), state.phase(), state.progress() - 0.4) : state;
    }

    private static boolean between(JobState state, double from, double to) {
        return state.phase() == Phase.RUNNING && state.progress() >= from && state.progress() < to;
    }
}
