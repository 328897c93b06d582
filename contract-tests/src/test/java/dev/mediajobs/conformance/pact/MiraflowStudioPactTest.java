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
import dev.mediajobs.AvatarVideoRequest;
import dev.mediajobs.ImageRequest;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Miraflow;
import dev.mediajobs.MockupRequest;
import dev.mediajobs.Vendor;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The facade's own calls, played against what {@link MiraflowStudioPacts} says. */
@PactConsumerTest
@PactTestFor(providerName = "miraflow", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miraflow")
class MiraflowStudioPactTest extends MiraflowStudioPacts {
    private static final MediaSource HELD_PICTURE = MediaSource.uploaded(Vendor.MIRAFLOW, MEDIA);

    @Test
    @PactTestFor(pactMethod = "editHeld")
    void editOfAHeldPicture_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(ImageRequest.edit(PROMPT, HELD_PICTURE).withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "editSeveral")
    void editOfTwoHeldPictures_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(
                        ImageRequest.edit(PROMPT, HELD_PICTURE, HELD_PICTURE).withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "editFile")
    void editOfAFile_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(ImageRequest.edit(PROMPT, picture("sky.png")).withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "inpaintHeld")
    void repairOfAHeldPicture_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(
                        ImageRequest.inpaint(PROMPT, HELD_PICTURE, HELD_PICTURE).withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "inpaintFiles")
    void repairOfAFile_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "image",
                to -> to.submit(ImageRequest.inpaint(PROMPT, picture("sky.png"), picture("mask.png"))
                        .withName("sky")));
    }

    @Test
    @PactTestFor(pactMethod = "thumbnail")
    void submitOfAThumbnail_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "thumbnail",
                to -> to.submit(ImageRequest.thumbnail(PROMPT, HELD_PICTURE)
                        .withName("sky")
                        .withAspectRatio(16, 9)));
    }

    @Test
    @PactTestFor(pactMethod = "asset")
    void submitOfALogo_givesAJob(MockServer vendor) {
        assertJob(vendor, "asset", to -> to.submit(MockupRequest.logo("A lighthouse as a logo")));
    }

    @Test
    @PactTestFor(pactMethod = "editAssetHeld")
    void editOfAHeldProduct_givesAJob(MockServer vendor) {
        assertJob(vendor, "asset", to -> to.submit(MockupRequest.product(PROMPT, HELD_PICTURE)));
    }

    @Test
    @PactTestFor(pactMethod = "editAssetFile")
    void editOfALogoFile_givesAJob(MockServer vendor) {
        assertJob(vendor, "asset", to -> to.submit(MockupRequest.logo(PROMPT, picture("logo.png"))));
    }

    @Test
    @PactTestFor(pactMethod = "mockup")
    void submitOfAMockup_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "mockup",
                to -> to.submit(
                        MockupRequest.of("The logo on the front", HELD_PICTURE).withLogo(HELD_PICTURE)));
    }

    @Test
    @PactTestFor(pactMethod = "mockupVideo")
    void submitOfAVideoOfAMockup_givesAJob(MockServer vendor) {
        assertJob(
                vendor,
                "mockup-video",
                to -> to.submit(MockupRequest.video(RESULT, "Show the logo")
                        .withStyle("luxury_macro")
                        .withLandscapeOrientation()));
    }

    @Test
    @PactTestFor(pactMethod = "speakingVideo")
    void submitOfAVideoThatSpeaksASound_givesAJob(MockServer vendor) {
        MediaSource sound = MediaSource.uploaded(Vendor.MIRAFLOW, "cm42ab3ou0008aggajj0jy5e2");
        assertJob(
                vendor,
                "video",
                to -> to.submit(AvatarVideoRequest.of(AVATAR, sound).withName("greeting")));
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
