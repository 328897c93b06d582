package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests jobs that do not succeed, against the simulator. The rows are those of the fault table. */
class JobEndsTest {
    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(SimulatorOptions.defaults());

    @RegisterExtension
    final SimulatedMedia simulated = new SimulatedMedia(simulator);

    private final ManualTime time = simulated.time();
    private final MediaJobs media = simulated.media();

    @Test
    void aJobThatFails_hasReasonReferenceAndHistory() {
        Job<Video> job = simulated.job("fails");

        MediaException failure = Requests.failure(drivenToItsEnd(job));

        assertThat(failure)
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("something went wrong")
                .hasMessageContaining(job.reference());
        assertThat(failure.reference()).contains(job.reference());
        assertThat(failure.history()).extracting(Progress::rawStatus).contains("failed");
    }

    @Test
    void aJobThatIsRejected_isAFailureWithThatStatus() {
        Job<Video> job = simulated.job("rejected");

        assertThat(Requests.failure(drivenToItsEnd(job)))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("rejected");
        assertThat(job.phase()).isEqualTo(Phase.REJECTED);
    }

    @Test
    void row43_aJobThatNeverEnds_timesOutAndNamesTheReference() {
        Job<Video> job = simulated.job("stuck-running");

        assertThat(Requests.failure(drivenToItsEnd(job)))
                .isInstanceOf(JobTimeoutException.class)
                .hasMessageContaining("900 s")
                .hasMessageContaining(job.reference());
    }

    @Test
    void row34_aLostLink_isReported() {
        assertThat(Requests.failure(drivenToItsEnd(simulated.job("done-without-url"))))
                .isInstanceOf(ResultMissingException.class);
    }

    @Test
    void row34_aLostLink_isReportedForEveryVendor() {
        simulator.scenario("done-without-url");
        MediaSource picture = MediaSource.of(Pictures.png(), "picture.png");
        List<Job<? extends Media>> jobs = List.of(
                media.miragic().submit(SpeedPaintingRequest.ofImage(picture)),
                media.mirrago().submit(TryOnRequest.ofPerson(picture).withGarment(picture)),
                media.miraflow().submit(ImageRequest.of("A house")),
                media.miraflow()
                        .submit(AvatarVideoRequest.ofAvatar(
                                        media.miraflow().avatars().get(0).id())
                                .withVoice("voice")
                                .withText("Hello")));

        assertThat(jobs).allSatisfy(job -> assertThat(Requests.failure(drivenToItsEnd(job)))
                .isInstanceOf(ResultMissingException.class));
    }

    @Test
    void row31_aWordThatNoDocumentHas_isSurvivedAndToldTheLogOnce() {
        Job<Video> job = simulated.job("unknown-status");
        try (LogCapture ear = new LogCapture()) {
            assertThat(time.drive(job.awaitAsync())).isNotNull();
            assertThat(ear.lines())
                    .filteredOn(line -> line.contains("reticulating"))
                    .hasSize(1);
        }
    }

    @Test
    void row23_aVendorThatSlowsUsDown_isObeyed() {
        assertThat(time.drive(simulated.job("rate-limited").awaitAsync())).isNotNull();
    }

    @Test
    void row20_anUnknownId_isNotFoundAfterItsGrace() {
        Job<? extends Media> job = media.resume("creatify:aurora:" + Requests.AURORA_ID);

        assertThat(Requests.failure(drivenToItsEnd(job)))
                .isInstanceOf(JobNotFoundException.class)
                .hasMessageContaining(job.reference());
        assertThatThrownBy(job::poll).isInstanceOf(JobNotFoundException.class);
    }

    private CompletableFuture<? extends Media> drivenToItsEnd(Job<? extends Media> job) {
        CompletableFuture<? extends Media> future = job.awaitAsync();
        time.drive(future.handle((value, error) -> "ended"));
        return future;
    }
}
