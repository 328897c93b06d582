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
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.miraflow.AspectRatio;
import dev.mediajobs.miraflow.Avatar;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageRequest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests calls of the facade against {@link MiraflowPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "miraflow", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miraflow")
class MiraflowPactTest extends MiraflowPacts {
    @Test
    @PactTestFor(pactMethod = "avatars")
    void avatars_areListed(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThat(media.miraflow().avatars()).extracting(Avatar::id).containsExactly(AVATAR);
        }
    }

    @Test
    @PactTestFor(pactMethod = "avatarsWithAWrongKey")
    void avatars_withAWrongKey_areRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-key")) {
            assertThatThrownBy(() -> media.miraflow().avatars())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Invalid API key");
        }
    }

    @Test
    @PactTestFor(pactMethod = "upload")
    void upload_sendsTheBytesElsewhere_withoutTheKey(MockServer vendor) {
        try (PresignedLinkHost storage = new PresignedLinkHost();
                MediaJobs media = facade(vendor, "key")) {
            MediaSource file = media.miraflow().upload(MediaSource.of(Pictures.png(), "picture.png"));

            assertThat(file.id()).contains(MEDIA);
            assertThat(storage.puts()).singleElement().satisfies(put -> {
                assertThat(put.target()).isEqualTo("PUT " + PresignedLinkHost.LINK);
                assertThat(put.hex()).isEqualTo(HexFormat.of().formatHex(Pictures.png()));
                assertThat(put.headers())
                        .containsEntry("content-type", "image/png")
                        .doesNotContainKey("x-api-key");
            });
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitImage")
    void submitOfAPicture_returnsAJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            ImageRequest request = ImageRequest.of("A lighthouse at dusk")
                    .withName("lighthouse")
                    .withAspectRatio(AspectRatio.LANDSCAPE_16_9)
                    .withSeed(12345);

            assertThat(media.miraflow().submit(request).reference()).isEqualTo(PICTURE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "pollWorkingImage")
    void pollOfAPicture_whileWorking_returnsProgress(MockServer vendor) {
        Progress progress = PolledJob.by(facade(vendor, "key"), PICTURE).once();

        assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
        assertThat(progress.rawStatus()).isEqualTo("inference_working");
        assertThat(progress.fraction()).hasValue(0.45);
    }

    @Test
    @PactTestFor(pactMethod = "pollImage")
    void awaitOfAPicture_whenDone_returnsTheLink(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), PICTURE).givesTheLink("https://example.com/image.png");
    }

    @Test
    @PactTestFor(pactMethod = "pollFailedImage")
    void awaitOfAPicture_whenFailed_throws(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThatThrownBy(() -> media.resume(PICTURE).await()).isInstanceOf(JobFailedException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "pollUnknownImage")
    void pollOfAnUnknownPicture_isNotFound(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), "miraflow:image:cm00000000000000000000000")
                .isRefusedWith(JobNotFoundException.class);
    }

    @Test
    @PactTestFor(pactMethod = "submitVideo")
    void submitOfAVideo_returnsAJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            AvatarVideoRequest request = AvatarVideoRequest.ofAvatar(AVATAR)
                    .withVoice(VOICE)
                    .withText("Welcome to the lighthouse.")
                    .withName("greeting");

            assertThat(media.miraflow().submit(request).reference()).isEqualTo(FILM);
        }
    }

    @Test
    @PactTestFor(pactMethod = "pollWorkingVideo")
    void pollOfAVideo_whileWorking_returnsProgress(MockServer vendor) {
        assertThat(PolledJob.by(facade(vendor, "key"), FILM).once().fraction()).hasValue(0.45);
    }

    @Test
    @PactTestFor(pactMethod = "pollVideo")
    void awaitOfAVideo_whenDone_returnsTheLink(MockServer vendor) {
        PolledJob.by(facade(vendor, "key"), FILM).givesTheLink("https://example.com/video.mp4");
    }

    static MediaJobs facade(MockServer vendor, String key) {
        return facade(vendor.getUrl(), key);
    }

    static MediaJobs facade(String url, String key) {
        return MediaJobs.fromEnvironment(Map.of("MIRAFLOW_BASE_URL", url, "MIRAFLOW_API_KEY", key));
    }
}
