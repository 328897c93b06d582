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
import dev.mediajobs.Image;
import dev.mediajobs.Job;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Phase;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests calls of the facade against {@link MirragoPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "mirrago", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with mirrago")
class MirragoPactTest extends MirragoPacts {
    @Test
    @PactTestFor(pactMethod = "submit")
    void submitOfFiles_returnsAQueuedJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            Job<Image> job = media.mirrago().submit(files());

            assertThat(job.reference()).isEqualTo(REFERENCE);
            assertThat(job.phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitLinks")
    void submitOfLinks_returnsAQueuedJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThat(media.mirrago().submit(links()).reference()).isEqualTo(REFERENCE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tokenForAWrongClient")
    void submit_withAWrongSecret_isRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-secret")) {
            assertThatThrownBy(() -> media.mirrago().submit(files())).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "pollQueued")
    void poll_whileQueued_isQueued(MockServer vendor) {
        assertThat(PolledJob.by(facade(vendor, "secret"), REFERENCE).once().phase())
                .isEqualTo(Phase.QUEUED);
    }

    @Test
    @PactTestFor(pactMethod = "pollProcessing")
    void poll_whileProcessing_isRunning(MockServer vendor) {
        assertThat(PolledJob.by(facade(vendor, "secret"), REFERENCE).once().phase())
                .isEqualTo(Phase.RUNNING);
    }

    @Test
    @PactTestFor(pactMethod = "pollCompleted")
    void await_whenCompleted_returnsTheLink(MockServer vendor) {
        PolledJob.by(facade(vendor, "secret"), REFERENCE).givesTheLink("https://example.com/picture.png");
    }

    @Test
    @PactTestFor(pactMethod = "pollFailed")
    void await_whenFailed_returnsTheReason(MockServer vendor) {
        PolledJob.by(facade(vendor, "secret"), REFERENCE).failsWith("something went wrong");
    }

    @Test
    @PactTestFor(pactMethod = "pollUnknown")
    void poll_ofAnUnknownJob_isNotFound(MockServer vendor) {
        PolledJob.by(facade(vendor, "secret"), "mirrago:try-on:" + PactConventions.UNKNOWN_ID)
                .isRefusedWith(JobNotFoundException.class);
    }

    static TryOnRequest links() {
        return TryOnRequest.ofPerson(MediaSource.of(URI.create(PERSON)))
                .withGarment(MediaSource.of(URI.create(GARMENT)));
    }

    private static TryOnRequest files() {
        return TryOnRequest.ofPerson(MediaSource.of(Pictures.png(), "person.png"))
                .withGarment(MediaSource.of(Pictures.png(), "garment.png"));
    }

    static MediaJobs facade(MockServer vendor, String secret) {
        return facade(vendor.getUrl(), secret);
    }

    static MediaJobs facade(String url, String secret) {
        return MediaJobs.fromEnvironment(
                Map.of("MIRRAGO_BASE_URL", url, "MIRRAGO_CLIENT_ID", "client", "MIRRAGO_CLIENT_SECRET", secret));
    }
}
