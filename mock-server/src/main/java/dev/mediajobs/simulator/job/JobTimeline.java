package dev.mediajobs.simulator.job;

import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.StatusValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of a job over time, fixed at the submit.
 *
 * @param steps steps in the order in which they are reached; never empty
 * @param length duration of a successful job
 * @param reason reason of the failure, or null
 */
public record JobTimeline(
        List<Step> steps, Duration length, @Nullable String reason) {

    /** Share of the length that a job is queued. */
    private static final double QUEUED_SHARE = 0.2;

    /**
     * One step.
     *
     * @param offset time since the submit
     * @param value status value of the vendor
     * @param phase phase of the status value
     */
    public record Step(Duration offset, String value, Phase phase) {}

    /** {@return the timeline of a successful job} */
    public static JobTimeline successful(StatusValues values, Duration length) {
        List<String> queued = values.values(Phase.QUEUED);
        List<String> running = values.values(Phase.RUNNING);
        double queuedShare = queued.isEmpty() ? 0 : running.isEmpty() ? 1 : QUEUED_SHARE;
        List<Step> steps = new ArrayList<>();
        spread(steps, queued, Phase.QUEUED, length, 0, queuedShare);
        spread(steps, running, Phase.RUNNING, length, queuedShare, 1);
        steps.add(new Step(length, values.values(Phase.SUCCEEDED).get(0), Phase.SUCCEEDED));
        return new JobTimeline(List.copyOf(steps), length, null);
    }

    private static void spread(
            List<Step> steps, List<String> values, Phase phase, Duration length, double from, double to) {
        for (int i = 0; i < values.size(); i++) {
            steps.add(new Step(part(length, from + (to - from) * i / values.size()), values.get(i), phase));
        }
    }

    private static Duration part(Duration length, double share) {
        return Duration.ofNanos(Math.round(length.toNanos() * share));
    }

    /** {@return a copy with another final step} */
    public JobTimeline endingWith(String value, Phase phase, String newReason) {
        List<Step> changed = new ArrayList<>(steps.subList(0, steps.size() - 1));
        changed.add(new Step(length, value, phase));
        return new JobTimeline(List.copyOf(changed), length, newReason);
    }

    /** {@return a copy that ends after half of the length} */
    public JobTimeline endingMidway(String value, Phase phase, String newReason) {
        return endingAt(part(length, 0.5), value, phase, newReason);
    }

    /** {@return a copy that ends after the given time since the submit} */
    public JobTimeline endingAt(Duration elapsed, String value, Phase phase, @Nullable String newReason) {
        List<Step> changed = new ArrayList<>(steps.stream()
                .filter(step -> step.offset().compareTo(elapsed) < 0)
                .toList());
        changed.add(new Step(elapsed, value, phase));
        return new JobTimeline(List.copyOf(changed), length, newReason);
    }

    /** {@return a copy without a final step} */
    public JobTimeline neverEnding() {
        return new JobTimeline(List.copyOf(steps.subList(0, steps.size() - 1)), length, null);
    }

    /** {@return a copy with another running status in the second half} */
    public JobTimeline withMidwayStatus(String value) {
        List<Step> changed = new ArrayList<>(steps);
        changed.add(steps.size() - 1, new Step(part(length, 0.5), value, Phase.RUNNING));
        changed.sort(java.util.Comparator.comparing(Step::offset));
        return new JobTimeline(List.copyOf(changed), length, reason);
    }

    /** {@return the last step} */
    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** {@return the first step that the other timeline does not have, or the last step} */
    public Step firstDifference(JobTimeline other) {
        return steps.stream()
                .filter(step -> !other.steps().contains(step))
                .findFirst()
                .orElse(last());
    }

    /** {@return a timeline that stays at the given step} */
    public JobTimeline frozenAt(Step step) {
        boolean failed = step.phase() == Phase.FAILED || step.phase() == Phase.REJECTED;
        Step only = new Step(Duration.ZERO, step.value(), step.phase());
        return new JobTimeline(List.of(only), length, failed && reason == null ? "something went wrong" : reason);
    }

    /** {@return the state at the submit} */
    public JobState first() {
        Step step = steps.get(0);
        return new JobState(step.value(), step.phase(), 0);
    }

    /** {@return the state after the given time since the submit} */
    public JobState at(Duration elapsed) {
        Step reached = steps.get(0);
        for (Step step : steps) {
            if (step.offset().compareTo(elapsed) <= 0) {
                reached = step;
            }
        }
        return new JobState(reached.value(), reached.phase(), progress(reached, elapsed));
    }

    private double progress(Step reached, Duration elapsed) {
        if (reached.phase() == Phase.QUEUED) {
            return 0;
        }
        if (reached.phase() == Phase.SUCCEEDED) {
            return 1;
        }
        if (steps.size() == 1) {
            return 0.45;
        }
        Duration until = reached.phase().isTerminal() ? reached.offset() : elapsed;
        // A job that never ends may be thousands of years old, which nanoseconds cannot express.
        double share = until.compareTo(length) >= 0 ? 1 : (double) until.toNanos() / length.toNanos();
        return Math.floor(Math.min(share, 0.99) * 100) / 100;
    }
}
