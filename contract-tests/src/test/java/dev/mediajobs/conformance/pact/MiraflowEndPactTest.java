package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MiraflowPacts.JOB;
import static dev.mediajobs.conformance.pact.MiraflowPacts.MEDIA;
import static dev.mediajobs.conformance.pact.MiraflowPacts.PICTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.client.miraflow.AvatarsApi;
import dev.mediajobs.client.miraflow.ImageRequest;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.MediaApi;
import dev.mediajobs.client.miraflow.VideosApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The calls of the facade, and of the clients where it has none, played against what {@link MiraflowEndPacts} says. */
@PactConsumerTest
@PactTestFor(providerName = "miraflow", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miraflow")
class MiraflowEndPactTest extends MiraflowEndPacts {
    @Test
    @PactTestFor(pactMethod = "lookAtWorkingMockup")
    void lookAtAMockup_whileWorking_tellsHowFarItIs(MockServer vendor) {
        assertThat(poll(vendor, "miraflow:mockup:" + JOB).fraction()).hasValue(0.45);
    }

    @Test
    @PactTestFor(pactMethod = "lookAtMockup")
    void awaitOfAMockup_whenDone_givesTheLinkAtTheVendor(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(media.resume("miraflow:mockup:" + JOB).await().link())
                    .hasToString(vendor.getUrl() + "/api/media/" + MEDIA + "/view");
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailedMockup")
    void awaitOfAMockup_whenFailed_tellsTheReason(MockServer vendor) {
        assertFailure(vendor, "miraflow:mockup:" + JOB, JobFailedException.class, "No product was found.");
    }

    @Test
    @PactTestFor(pactMethod = "lookAtUnknownMockup")
    void lookAtAnUnknownMockup_isNotFound(MockServer vendor) {
        assertRefusal(vendor, "miraflow:mockup:" + NOBODY, JobNotFoundException.class);
    }

    @Test
    @PactTestFor(pactMethod = "lookAtWorkingThumbnail")
    void lookAtAThumbnail_whileWorking_isRunning(MockServer vendor) {
        assertThat(poll(vendor, "miraflow:thumbnail:" + JOB).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailedThumbnail")
    void awaitOfAThumbnail_whenFailed_tellsTheReason(MockServer vendor) {
        assertFailure(vendor, "miraflow:thumbnail:" + JOB, JobFailedException.class, "The prompt was not understood.");
    }

    @Test
    @PactTestFor(pactMethod = "downloadThumbnail")
    void aThumbnail_isReadFromTheVendorItself(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(media.resume("miraflow:thumbnail:" + JOB).await().link().getPath())
                    .isEqualTo("/api/media/" + MEDIA + "/view");
            assertThat(Contract.send(media.raw(MediaApi.class).viewMedia(MEDIA)).isSuccessful())
                    .isTrue();
        }
    }

    @Test
    @PactTestFor(pactMethod = "downloadVideo")
    void anAvatarVideo_canBeReadByItsId(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(Contract.send(media.raw(VideosApi.class).downloadVideo(JOB))
                            .headers()
                            .get("Content-Type"))
                    .isEqualTo("video/mp4");
        }
    }

    @Test
    @PactTestFor(pactMethod = "viewNothing")
    void aFileThatDoesNotExist_isNotFound(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(Contract.send(media.raw(MediaApi.class).viewMedia(NOBODY))
                            .code())
                    .isEqualTo(404);
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutAKey")
    void withoutAKey_nothingIsListed(MockServer vendor) {
        assertThat(Contract.send(Contract.stranger(vendor, AvatarsApi.class).listVoices())
                        .code())
                .isEqualTo(401);
    }

    @Test
    @PactTestFor(pactMethod = "emptyPrompt")
    void submitWithoutWords_isRefused(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            ImageRequest nothing =
                    ImageRequest.builder().name("nothing").prompt("").build();
            assertThat(Contract.send(media.raw(ImagesApi.class).generateImage(nothing))
                            .code())
                    .isEqualTo(400);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tooOften")
    void lookThatComesTooSoon_isToldWhenToComeAgain(MockServer vendor) {
        assertRefusal(vendor, PICTURE, VendorUnavailableException.class);
    }

    @Test
    @PactTestFor(pactMethod = "broken")
    void lookAtABrokenServer_saysSo(MockServer vendor) {
        assertRefusal(vendor, PICTURE, VendorUnavailableException.class);
    }

    private static Progress poll(MockServer vendor, String reference) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            return media.resume(reference).poll();
        }
    }

    private static void assertRefusal(MockServer vendor, String reference, Class<? extends MediaException> kind) {
        assertThatThrownBy(() -> poll(vendor, reference)).isInstanceOf(kind);
    }

    private static void assertFailure(
            MockServer vendor, String reference, Class<? extends MediaException> kind, String reason) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThatThrownBy(() -> media.resume(reference).await())
                    .isInstanceOf(kind)
                    .hasMessageContaining(reason);
        }
    }
}
