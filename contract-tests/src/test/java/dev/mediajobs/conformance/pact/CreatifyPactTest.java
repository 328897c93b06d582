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
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests calls of the facade against {@link CreatifyPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "creatify", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with creatify")
class CreatifyPactTest extends CreatifyPacts {
    @Test
    @PactTestFor(pactMethod = "submit")
    void submit_returnsAQueuedJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            Job<Video> job = media.creatify().submit(request());

            assertThat(job.reference()).isEqualTo(REFERENCE);
            assertThat(job.phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitWithAWrongKey")
    void submit_withAWrongKey_isRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-key")) {
            assertThatThrownBy(() -> media.creatify().submit(request())).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "pollRunning")
    void poll_whileRunning_returnsProgress(MockServer vendor) {
        Progress progress = PolledJob.by(facade(vendor, "key"), REFERENCE).once();

        assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
        assertThat(progress.rawStatus()).isEqualTo("running");
        assertThat(progress.fraction()).hasValue(0.45);
    }

    @Test
    @PactTestFor(pactMethod = "pollDone")
    void await_whenDone_returnsTheLink(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), REFERENCE).givesTheLink("https://example.com/video.mp4");
    }

    @Test
    @PactTestFor(pactMethod = "pollFailed")
    void await_whenFailed_returnsTheReason(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), REFERENCE).failsWith("No face was found.");
    }

    @Test
    @PactTestFor(pactMethod = "pollUnknown")
    void poll_ofAnUnknownJob_isNotFound(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), "creatify:aurora:" + PactConventions.UNKNOWN_ID)
                .isRefusedWith(JobNotFoundException.class);
    }

    static AuroraRequest request() {
        return AuroraRequest.ofImage(URI.create(IMAGE))
                .withAudio(URI.create(AUDIO))
                .withName("intro");
    }

    static MediaJobs facade(MockServer vendor, String key) {
        return facade(vendor.getUrl(), key);
    }

    static MediaJobs facade(String url, String key) {
        return MediaJobs.fromEnvironment(
                Map.of("CREATIFY_BASE_URL", url, "CREATIFY_API_ID", "id", "CREATIFY_API_KEY", key));
    }
}
