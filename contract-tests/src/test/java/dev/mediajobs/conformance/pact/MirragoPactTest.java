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
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Phase;
import dev.mediajobs.TryOnRequest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The facade's own calls, played against what {@link MirragoPacts} says. */
@PactConsumerTest
@PactTestFor(providerName = "mirrago", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with mirrago")
class MirragoPactTest extends MirragoPacts {
    @Test
    @PactTestFor(pactMethod = "submit")
    void submitOfFiles_givesAJobThatWaits(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            Job<Image> job = media.mirrago().submit(files());

            assertThat(job.reference()).isEqualTo(REFERENCE);
            assertThat(job.phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitLinks")
    void submitOfLinks_givesAJobThatWaits(MockServer vendor) {
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
    @PactTestFor(pactMethod = "lookAtQueued")
    void look_whileQueued_isQueued(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThat(media.resume(REFERENCE).poll().phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtProcessing")
    void look_whileProcessing_isRunning(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThat(media.resume(REFERENCE).poll().phase()).isEqualTo(Phase.RUNNING);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtCompleted")
    void await_whenCompleted_givesTheLink(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThat(media.resume(REFERENCE).await().link()).isEqualTo(URI.create("https://example.com/picture.png"));
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailed")
    void await_whenFailed_tellsTheReason(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThatThrownBy(() -> media.resume(REFERENCE).await())
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("something went wrong");
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtUnknown")
    void look_atAnUnknownJob_isNotFound(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThatThrownBy(() ->
                            media.resume("mirrago:try-on:" + Contract.NOBODY).poll())
                    .isInstanceOf(JobNotFoundException.class);
        }
    }

    static TryOnRequest links() {
        return TryOnRequest.of(MediaSource.of(URI.create(PERSON)), MediaSource.of(URI.create(GARMENT)));
    }

    private static TryOnRequest files() {
        return TryOnRequest.of(
                MediaSource.of(Pictures.png(), "person.png"), MediaSource.of(Pictures.png(), "garment.png"));
    }

    static MediaJobs facade(MockServer vendor, String secret) {
        return MediaJobs.from(Map.of(
                "MIRRAGO_BASE_URL", vendor.getUrl(), "MIRRAGO_CLIENT_ID", "client", "MIRRAGO_CLIENT_SECRET", secret));
    }
}
