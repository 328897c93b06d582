package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.spec.StatusWords;
import java.util.List;

/** Scenarios in which the job itself goes another way, or says so. */
final class Courses {

    private static final String WHY = "something went wrong";

    private Courses() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("fails", "The job fails when its time is over and says why.")
                        .course((planned, words) -> ending(planned, words, Phase.FAILED)),
                Scenario.named("fails-midway", "The job fails when half of its time is over and says why.")
                        .course((planned, words) ->
                                planned.endingMidway(words.of(Phase.FAILED).get(0), Phase.FAILED, WHY)),
                Scenario.named("rejected", "The job ends as rejected; where the vendor has no such word, as failed.")
                        .course((planned, words) -> ending(planned, words, Phase.REJECTED)),
                Scenario.named("stuck-running", "The job never ends.")
                        .course((planned, words) -> planned.neverEnding()),
                Scenario.named(
                                "unknown-word",
                                "In the second half of its time the job's state is a word that no document has.")
                        .course((planned, words) -> planned.passing("reticulating")),
                Scenario.named(
                                "goes-back",
                                "For a while after half of its time the job says that it waits again, where the vendor"
                                        + " has a word for it.")
                        .showing(Courses::waitingAgain),
                Scenario.named("progress-falls", "After half of its time the job's progress falls back for a while.")
                        .showing(Courses::fallen));
    }

    private static Course ending(Course planned, StatusWords words, Phase wanted) {
        Phase phase = words.of(wanted).isEmpty() ? Phase.FAILED : wanted;
        String reason = wanted == Phase.REJECTED ? "The input was rejected." : WHY;
        return planned.endingWith(words.of(phase).get(0), phase, reason);
    }

    private static State waitingAgain(State state, StatusWords words) {
        List<String> queued = words.of(Phase.QUEUED);
        return queued.isEmpty() || !between(state, 0.5, 0.7) ? state : new State(queued.get(0), Phase.QUEUED, 0);
    }

    private static State fallen(State state, StatusWords words) {
        return between(state, 0.5, 0.75) ? new State(state.word(), state.phase(), state.progress() - 0.4) : state;
    }

    private static boolean between(State state, double from, double to) {
        return state.phase() == Phase.RUNNING && state.progress() >= from && state.progress() < to;
    }
}
