package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers see of the end of a job: its progress and its reason. */
class FinalStatesTest {
    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(
                    SimulatorOptions.defaults().quirk("unknown-media", "accepted"))
            .tolerating("violations");

    @RegisterExtension
    final SimulatedMedia simulated = new SimulatedMedia(simulator);

    @ParameterizedTest
    @MethodSource("dev.mediajobs.SpecJobs#all")
    void aJobThatSucceeds_isComplete_ifItsVendorReportsProgress(SpecJobs spec) {
        Job<? extends Media> job = spec.submit().apply(simulated.media());
        List<Progress> progress = new CopyOnWriteArrayList<>();
        simulated.time().drive(CompletableFuture.supplyAsync(() -> job.await(Duration.ofMinutes(5), progress::add)));
        Progress last = progress.get(progress.size() - 1);
        assertThat(last.phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last.fraction().isPresent())
                .isEqualTo(progress.stream().anyMatch(each -> each.fraction().isPresent()));
        assertThat(last.fraction().orElse(1)).isEqualTo(1);
        assertThat(job.progress().orElse(1)).isEqualTo(1);
        assertThat(progress)
                .filteredOn(each -> each.phase() == Phase.RUNNING)
                .allSatisfy(each -> assertThat(each.fraction().orElse(0)).isLessThan(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Too dark", "Too dark.", "Too dark!", "Too dark?", "Too dark...", "Too dark. "})
    void theReasonOfAFailure_endsWithOneMark(String reason) {
        Job<Video> job = simulated.job("happy");
        simulator.simulator().fail(job.id(), reason);
        Throwable failure = simulated.time().drive(job.awaitAsync().handle((video, problem) -> problem));
        assertThat(failure).message().containsPattern("Too dark(\\.|!|\\?|\\.\\.\\.) Correct the input");
    }
}
