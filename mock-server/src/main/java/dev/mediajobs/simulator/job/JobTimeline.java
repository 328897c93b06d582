package dev.mediajobs.simulator.job;

import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.StatusValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job goes through, settled when it is submitted. Where it stands follows from the time alone.
 *
 * @param steps what it reaches and when, first to last; never empty
 * @param length how long a job takes that goes well
 * @param reason why it fails, or null
 */
public record JobTimeline(
        List<Step> steps, Duration length, @Nullable String reason) {

    /** How much of the time a job waits before it is worked on. */
    private static final double QUEUED_SHARE = 0.2;

    /**
     * One step.
     *
     * @param offset when it is reached, counted from the submission
     * @param value the vendor's word
     * @param phase what it means
     */
    public record Step(Duration offset, String value, Phase phase) {}

    /** {@return the course of a job that goes well} */
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

    /** {@return the same with another end} */
    public JobTimeline endingWith(String value, Phase phase, String why) {
        List<Step> other = new ArrayList<>(steps.subList(0, steps.size() - 1));
        other.add(new Step(length, value, phase));
        return new JobTimeline(List.copyOf(other), length, why);
    }

    /** {@return the same with another end, when half of the time is over} */
    public JobTimeline endingMidway(String value, Phase phase, String why) {
        return endingAt(part(length, 0.5), value, phase, why);
    }

    /** {@return the same with another end, that long after the submission} */
    public JobTimeline endingAt(Duration elapsed, String value, Phase phase, @Nullable String why) {
        List<Step> other = new ArrayList<>(steps.stream()
                .filter(step -> step.offset().compareTo(elapsed) < 0)
                .toList());
        other.add(new Step(elapsed, value, phase));
        return new JobTimeline(List.copyOf(other), length, why);
    }

    /** {@return the same without an end} */
    public JobTimeline neverEnding() {
        return new JobTimeline(List.copyOf(steps.subList(0, steps.size() - 1)), length, null);
    }

    /** {@return the same with another word in the second half, until the end} */
    public JobTimeline withMidwayStatus(String value) {
        List<Step> other = new ArrayList<>(steps);
        other.add(steps.size() - 1, new Step(part(length, 0.5), value, Phase.RUNNING));
        other.sort(java.util.Comparator.comparing(Step::offset));
        return new JobTimeline(List.copyOf(other), length, reason);
    }

    /** {@return the step in which this course differs from the planned one, or else its last} */
    public Step firstDifference(JobTimeline planned) {
        return steps.stream()
                .filter(step -> !planned.steps().contains(step))
                .findFirst()
                .orElse(steps.get(steps.size() - 1));
    }

    /** {@return a course that stands at one step for ever} */
    public JobTimeline frozenAt(Step step) {
        boolean failed = step.phase() == Phase.FAILED || step.phase() == Phase.REJECTED;
        Step only = new Step(Duration.ZERO, step.value(), step.phase());
        return new JobTimeline(List.of(only), length, failed && reason == null ? "something went wrong" : reason);
    }

    /** {@return the state in which a job is answered when it is submitted, whatever its length} */
    public JobState first() {
        Step step = steps.get(0);
        return new JobState(step.value(), step.phase(), 0);
    }

    /** {@return where a job stands that long after its submission} */
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
        double share = length.isZero() ? 1 : (double) until.toNanos() / length.toNanos();
        return Math.floor(Math.min(share, 0.99) * 100) / 100;
    }
}
