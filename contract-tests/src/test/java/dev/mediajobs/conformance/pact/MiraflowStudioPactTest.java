package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MiraflowPacts.AVATAR;
import static dev.mediajobs.conformance.pact.MiraflowPacts.JOB;
import static dev.mediajobs.conformance.pact.MiraflowPacts.MEDIA;
import static dev.mediajobs.conformance.pact.MiraflowPacts.RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.miraflow.AnimationStyle;
import dev.mediajobs.miraflow.AspectRatio;
import dev.mediajobs.miraflow.AssetEditRequest;
import dev.mediajobs.miraflow.AssetRequest;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageEditRequest;
import dev.mediajobs.miraflow.InpaintRequest;
import dev.mediajobs.miraflow.Miraflow;
import dev.mediajobs.miraflow.MockupRequest;
import dev.mediajobs.miraflow.MockupVideoRequest;
import dev.mediajobs.miraflow.ThumbnailRequest;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests calls of the facade against {@link MiraflowStudioPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "miraflow", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miraflow")
class MiraflowStudioPactTest extends MiraflowStudioPacts {
    private static final MediaSource UPLOADED_PICTURE = MediaSource.uploaded(Vendor.MIRAFLOW, MEDIA);

    @Test
    @PactTestFor(pactMethod = "editHeld")
    void editOfAUploadedPicture_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(
                        ImageEditRequest.of(PROMPT).withImage(UPLOADED_PICTURE).withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "editSeveral")
    void editOfTwoUploadedPictures_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(ImageEditRequest.of(PROMPT)
                        .withImage(UPLOADED_PICTURE)
                        .withImage(UPLOADED_PICTURE)
                        .withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "editFile")
    void editOfAFile_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(ImageEditRequest.of(PROMPT)
                        .withImage(picture("sky.png"))
                        .withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "inpaintHeld")
    void inpaintingOfAUploadedPicture_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(InpaintRequest.of(PROMPT)
                        .withImage(UPLOADED_PICTURE)
                        .withMask(UPLOADED_PICTURE)
                        .withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "inpaintFiles")
    void inpaintingOfAFile_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(InpaintRequest.of(PROMPT)
                        .withImage(picture("sky.png"))
                        .withMask(picture("mask.png"))
                        .withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "thumbnail")
    void submitOfAThumbnail_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "thumbnail",
                to -> to.submit(ThumbnailRequest.of(PROMPT)
                        .withReferenceImage(UPLOADED_PICTURE)
                        .withName("sky")
                        .withAspectRatio(AspectRatio.LANDSCAPE_16_9)));
    }

    @Test
    @PactTestFor(pactMethod = "asset")
    void submitOfALogo_returnsAJob(MockServer vendor) {
        assertJob(vendor, "asset", to -> to.submit(AssetRequest.logo("A lighthouse as a logo")));
    }

    @Test
    @PactTestFor(pactMethod = "editAssetHeld")
    void editOfAUploadedProduct_returnsAJob(MockServer vendor) {
        assertJob(vendor, "asset", to -> to.submit(AssetEditRequest.product(PROMPT, UPLOADED_PICTURE)));
    }

    @Test
    @PactTestFor(pactMethod = "editAssetFile")
    void editOfALogoFile_returnsAJob(MockServer vendor) {
        assertJob(vendor, "asset", to -> to.submit(AssetEditRequest.logo(PROMPT, picture("logo.png"))));
    }

    @Test
    @PactTestFor(pactMethod = "mockup")
    void submitOfAMockup_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "mockup",
                to -> to.submit(MockupRequest.of("The logo on the front")
                        .withProduct(UPLOADED_PICTURE)
                        .withLogo(UPLOADED_PICTURE)));
    }

    @Test
    @PactTestFor(pactMethod = "mockupVideo")
    void submitOfAVideoOfAMockup_returnsAJob(MockServer vendor) {
        assertJob(
                vendor,
                "mockup-video",
                to -> to.submit(MockupVideoRequest.ofMockup(RESULT)
                        .withPrompt("Show the logo")
                        .withStyle(AnimationStyle.LUXURY_MACRO)
                        .withAspectRatio(AspectRatio.LANDSCAPE_16_9)));
    }

    @Test
    @PactTestFor(pactMethod = "speakingVideo")
    void submitOfAVideoWithASound_returnsAJob(MockServer vendor) {
        MediaSource sound = MediaSource.uploaded(Vendor.MIRAFLOW, "cm42ab3ou0008aggajj0jy5e2");
        assertJob(
                vendor,
                "video",
                to -> to.submit(
                        AvatarVideoRequest.ofAvatar(AVATAR).withAudio(sound).withName("greeting")));
    }

    private static void assertJob(MockServer vendor, String kind, Function<Miraflow, Job<?>> submit) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            assertThat(submit.apply(media.miraflow()).reference()).isEqualTo("miraflow:" + kind + ":" + JOB);
        }
    }

    private static MediaSource picture(String name) {
        return MediaSource.of(Pictures.png(), name);
    }
}
