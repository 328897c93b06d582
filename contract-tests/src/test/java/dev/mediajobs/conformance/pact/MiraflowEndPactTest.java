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

/** Tests calls of the facade, or of the clients where the facade has none, against {@link MiraflowEndPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "miraflow", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miraflow")
class MiraflowEndPactTest extends MiraflowEndPacts {
    @Test
    @PactTestFor(pactMethod = "pollWorkingMockup")
    void pollOfAMockup_whileWorking_returnsProgress(MockServer vendor) {
        assertThat(job(vendor, "miraflow:mockup:" + JOB).once().fraction()).hasValue(0.45);
    }

    @Test
    @PactTestFor(pactMethod = "pollMockup")
    void awaitOfAMockup_whenDone_returnsTheLinkAtTheVendor(MockServer vendor) {
        job(vendor, "miraflow:mockup:" + JOB).givesTheLink(vendor.getUrl() + "/api/media/" + MEDIA + "/view");
    }

    @Test
    @PactTestFor(pactMethod = "pollFailedMockup")
    void awaitOfAMockup_whenFailed_returnsTheReason(MockServer vendor) {
        job(vendor, "miraflow:mockup:" + JOB).failsWith("No product was found.");
    }

    @Test
    @PactTestFor(pactMethod = "pollUnknownMockup")
    void pollOfAnUnknownMockup_isNotFound(MockServer vendor) {
        job(vendor, "miraflow:mockup:" + UNKNOWN_ID).isRefusedWith(JobNotFoundException.class);
    }

    @Test
    @PactTestFor(pactMethod = "pollWorkingThumbnail")
    void pollOfAThumbnail_whileWorking_isRunning(MockServer vendor) {
        assertThat(job(vendor, "miraflow:thumbnail:" + JOB).once().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    @PactTestFor(pactMethod = "pollFailedThumbnail")
    void awaitOfAThumbnail_whenFailed_returnsTheReason(MockServer vendor) {
        job(vendor, "miraflow:thumbnail:" + JOB).failsWith("The prompt was not understood.");
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
            assertThat(PactConventions.send(media.raw(MediaApi.class).viewMedia(UNKNOWN_ID))
                            .code())
                    .isEqualTo(404);
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutAKey")
    void listWithoutAKey_isRefused(MockServer vendor) {
        assertThat(PactConventions.send(PactConventions.unauthenticated(vendor, AvatarsApi.class)
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
    void pollAboveTheRateLimit_isRefused(MockServer vendor) {
        job(vendor, PICTURE).isRefusedWith(VendorUnavailableException.class);
    }

    @Test
    @PactTestFor(pactMethod = "serverError")
    void pollDuringAServerError_isRefused(MockServer vendor) {
        job(vendor, PICTURE).isRefusedWith(VendorUnavailableException.class);
    }

    private static PolledJob job(MockServer vendor, String reference) {
        return PolledJob.by(MiraflowPactTest.facade(vendor, "key"), reference);
    }
}
