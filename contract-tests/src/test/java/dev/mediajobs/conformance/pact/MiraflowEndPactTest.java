package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MiraflowPacts.JOB;
import static dev.mediajobs.conformance.pact.MiraflowPacts.MEDIA;
import static dev.mediajobs.conformance.pact.MiraflowPacts.PICTURE;
import static dev.mediajobs.conformance.pact.MiraflowPacts.RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Phase;
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
        assertThat(looked(vendor, "miraflow:mockup:" + JOB).once().fraction()).hasValue(0.45);
    }

    @Test
    @PactTestFor(pactMethod = "lookAtMockup")
    void awaitOfAMockup_whenDone_givesTheLinkAtTheVendor(MockServer vendor) {
        looked(vendor, "miraflow:mockup:" + JOB).givesTheLink(vendor.getUrl() + "/api/media/" + MEDIA + "/view");
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailedMockup")
    void awaitOfAMockup_whenFailed_tellsTheReason(MockServer vendor) {
        looked(vendor, "miraflow:mockup:" + JOB).failsWith("No product was found.");
    }

    @Test
    @PactTestFor(pactMethod = "lookAtUnknownMockup")
    void lookAtAnUnknownMockup_isNotFound(MockServer vendor) {
        looked(vendor, "miraflow:mockup:" + NOBODY).isRefusedWith(JobNotFoundException.class);
    }

    @Test
    @PactTestFor(pactMethod = "lookAtWorkingThumbnail")
    void lookAtAThumbnail_whileWorking_isRunning(MockServer vendor) {
        assertThat(looked(vendor, "miraflow:thumbnail:" + JOB).once().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailedThumbnail")
    void awaitOfAThumbnail_whenFailed_tellsTheReason(MockServer vendor) {
        looked(vendor, "miraflow:thumbnail:" + JOB).failsWith("The prompt was not understood.");
    }

    @Test
    @PactTestFor(pactMethod = "downloadThumbnail")
    void aThumbnail_isReadFromTheVendorItself(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(media.resume("miraflow:thumbnail:" + JOB).await().link().getPath())
                    .isEqualTo("/api/media/" + MEDIA + "/view");
            assertThat(PactConventions.send(media.raw(MediaApi.class).viewMedia(MEDIA))
                            .isSuccessful())
                    .isTrue();
        }
    }

    @Test
    @PactTestFor(pactMethod = "downloadVideo")
    void anAvatarVideo_canBeReadByItsId(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(PactConventions.send(media.raw(VideosApi.class).downloadVideo(RESULT))
                            .headers()
                            .get("Content-Type"))
                    .isEqualTo("video/mp4");
        }
    }

    @Test
    @PactTestFor(pactMethod = "viewNothing")
    void aFileThatDoesNotExist_isNotFound(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(PactConventions.send(media.raw(MediaApi.class).viewMedia(NOBODY))
                            .code())
                    .isEqualTo(404);
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutAKey")
    void withoutAKey_nothingIsListed(MockServer vendor) {
        assertThat(PactConventions.send(PactConventions.stranger(vendor, AvatarsApi.class)
                                .listVoices())
                        .code())
                .isEqualTo(401);
    }

    @Test
    @PactTestFor(pactMethod = "unknownAspectRatio")
    void submitWithAnUnknownAspectRatio_isRefused(MockServer vendor) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            ImageRequest request = ImageRequest.builder()
                    .name("nothing")
                    .prompt("nothing")
                    .aspectRatioValue("2:1")
                    .build();
            assertThat(PactConventions.send(media.raw(ImagesApi.class).generateImage(request))
                            .code())
                    .isEqualTo(400);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tooOften")
    void lookThatComesTooSoon_isToldWhenToComeAgain(MockServer vendor) {
        looked(vendor, PICTURE).isRefusedWith(VendorUnavailableException.class);
    }

    @Test
    @PactTestFor(pactMethod = "broken")
    void lookAtABrokenServer_saysSo(MockServer vendor) {
        looked(vendor, PICTURE).isRefusedWith(VendorUnavailableException.class);
    }

    private static PolledJob looked(MockServer vendor, String reference) {
        return PolledJob.by(MiraflowPactTest.facade(vendor, "key"), reference);
    }
}
