package dev.mediajobs.simulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.StatusValues;
import dev.mediajobs.specs.VendorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of the timelines of all operations and scenarios, for random lengths. */
class JobTimelineTest {

    static Stream<StatusValues> statusValues() {
        return VendorSpec.NAMES.stream()
                .flatMap(vendor -> VendorSpec.of(vendor).operations().stream())
                .flatMap(operation -> operation.jobSpec().stream())
                .flatMap(job -> job.statusValues().stream());
    }

    @ParameterizedTest
    @MethodSource("statusValues")
    void aTimeline_neverRegresses_andDoesNotChangeAfterItsEnd(StatusValues values) {
        SplittableRandom random = new SplittableRandom(42);
        for (Scenario scenario : Scenarios.all()) {
            for (int run = 0; run < 50; run++) {
                Duration length = Duration.ofMillis(random.nextInt(0, 100_000));
                JobTimeline timeline = scenario.withTimeline(JobTimeline.successful(values, length), values);
                List<JobState> states = new ArrayList<>();
                Duration at = Duration.ZERO;
                for (int poll = 0; poll < 40; poll++) {
                    states.add(timeline.at(at));
                    at = at.plusMillis(random.nextInt(0, 10_000));
                }
                assertNeverRegresses(timeline, states);
            }
        }
    }

    private static void assertNeverRegresses(JobTimeline timeline, List<JobState> states) {
        List<String> order =
                timeline.steps().stream().map(JobTimeline.Step::value).toList();
        for (int i = 1; i < states.size(); i++) {
            JobState before = states.get(i - 1);
            JobState after = states.get(i);
            assertThat(order.indexOf(after.value())).isGreaterThanOrEqualTo(order.indexOf(before.value()));
            assertThat(after.progress()).isBetween(before.progress(), 1.0);
            if (before.phase().isTerminal()) {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statusValues")
    void aSuccessfulTimeline_reachesEachStatusValue_andTheEndOnTime(StatusValues values) {
        Duration length = Duration.ofSeconds(10);
        JobTimeline timeline = JobTimeline.successful(values, length);
        assertThat(timeline.steps()).isSortedAccordingTo((a, b) -> a.offset().compareTo(b.offset()));
        timeline.steps()
                .forEach(step -> assertThat(timeline.at(step.offset()).value()).isEqualTo(step.value()));
        assertThat(timeline.at(length.minusNanos(1)).phase().isTerminal()).isFalse();
        assertThat(timeline.at(length).progress()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("statusValues")
    void aJobWithoutDuration_isNotFinishedAtTheSubmit(StatusValues values) {
        JobTimeline timeline = JobTimeline.successful(values, Duration.ZERO);
        assertThat(timeline.first().phase().isTerminal()).isFalse();
        assertThat(timeline.at(Duration.ZERO).phase().isTerminal()).isTrue();
    }
}
