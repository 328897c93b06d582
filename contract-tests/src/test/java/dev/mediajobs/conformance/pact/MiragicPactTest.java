package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.AuthenticationException;
import dev.mediajobs.Job;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.Video;
import dev.mediajobs.miragic.HandStyle;
import dev.mediajobs.miragic.Sequence;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests calls of the facade against {@link MiragicPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "miragic", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miragic")
class MiragicPactTest extends MiragicPacts {
    @Test
    @PactTestFor(pactMethod = "submit")
    void submit_returnsAJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            Job<Video> job = media.miragic().submit(request());

            assertThat(job.reference()).isEqualTo(REFERENCE);
            assertThat(job.phase()).isEqualTo(Phase.RUNNING);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitWithAWrongKey")
    void submit_withAWrongKey_isRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-key")) {
            assertThatThrownBy(() -> media.miragic().submit(request()))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Invalid or expired API key");
        }
    }

    @Test
    @PactTestFor(pactMethod = "pollPending")
    void poll_whilePending_isRunning(MockServer vendor) {
        Progress progress = PolledJob.by(facade(vendor, "key"), REFERENCE).once();

        assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
        assertThat(progress.rawStatus()).isEqualTo("PENDING");
    }

    @Test
    @PactTestFor(pactMethod = "pollCompleted")
    void await_whenCompleted_returnsTheLink(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), REFERENCE).givesTheLink("https://example.com/video.mp4");
    }

    @Test
    @PactTestFor(pactMethod = "pollFailed")
    void await_whenFailed_returnsTheReason(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), REFERENCE).failsWith("The picture has no lines.");
    }

    @Test
    @PactTestFor(pactMethod = "pollUnknown")
    void poll_ofAnUnknownJob_isNotFound(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), "miragic:speed-painting:" + PactConventions.UNKNOWN_ID)
                .isRefusedWith(JobNotFoundException.class);
    }

    static SpeedPaintingRequest request() {
        return SpeedPaintingRequest.ofImage(MediaSource.of(Pictures.png(), "picture.png"))
                .withSequence(Sequence.VERTICAL)
                .withFrameRate(60)
                .withHandStyle(HandStyle.STYLE_2);
    }

    static MediaJobs facade(MockServer vendor, String key) {
        return facade(vendor.getUrl(), key);
    }

    static MediaJobs facade(String url, String key) {
        return MediaJobs.fromEnvironment(Map.of("MIRAGIC_BASE_URL", url, "MIRAGIC_API_KEY", key));
    }
}
