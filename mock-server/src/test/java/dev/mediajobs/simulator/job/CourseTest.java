package dev.mediajobs.simulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.spec.JobStory;
import dev.mediajobs.simulator.spec.VendorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every course, of every operation, under every scenario, whatever its length. */
class CourseTest {

    static Stream<JobStory> stories() {
        return Stream.of("miraflow", "miragic", "mirrago", "creatify")
                .flatMap(vendor -> VendorSpec.read(vendor).operations().values().stream())
                .map(operation -> operation.story())
                .filter(Objects::nonNull);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aCourse_goesForwardOnly_andStandsStillAtItsEnd(JobStory story) {
        SplittableRandom random = new SplittableRandom(42);
        for (Scenario scenario : Scenarios.all()) {
            for (int run = 0; run < 50; run++) {
                Duration length = Duration.ofMillis(random.nextInt(0, 100_000));
                Course course = scenario.course(Course.plan(story.words(), length), story.words());
                List<State> seen = new ArrayList<>();
                Duration at = Duration.ZERO;
                for (int look = 0; look < 40; look++) {
                    seen.add(course.at(at));
                    at = at.plusMillis(random.nextInt(0, 10_000));
                }
                goesForward(course, seen);
            }
        }
    }

    private static void goesForward(Course course, List<State> seen) {
        List<String> order = course.steps().stream().map(Course.Step::word).toList();
        for (int i = 1; i < seen.size(); i++) {
            State before = seen.get(i - 1);
            State after = seen.get(i);
            assertThat(order.indexOf(after.word())).isGreaterThanOrEqualTo(order.indexOf(before.word()));
            assertThat(after.progress()).isBetween(before.progress(), 1.0);
            if (before.phase().terminal()) {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aHappyCourse_reachesEachWaitingWord_andTheEndOnTime(JobStory story) {
        Duration length = Duration.ofSeconds(10);
        Course course = Course.plan(story.words(), length);
        assertThat(course.steps()).isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
        course.steps().forEach(step -> assertThat(course.at(step.from()).word()).isEqualTo(step.word()));
        assertThat(course.at(length.minusNanos(1)).phase().terminal()).isFalse();
        assertThat(course.at(length).progress()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aJobThatTakesNoTime_isAnsweredAsWaitingFirst(JobStory story) {
        Course course = Course.plan(story.words(), Duration.ZERO);
        assertThat(course.first().phase().terminal()).isFalse();
        assertThat(course.at(Duration.ZERO).phase().terminal()).isTrue();
    }
}
