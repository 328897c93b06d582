package dev.mediajobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.miraflow.AnimationStyle;
import dev.mediajobs.miraflow.AspectRatio;
import dev.mediajobs.miraflow.Asset;
import dev.mediajobs.miraflow.AssetEditRequest;
import dev.mediajobs.miraflow.AssetRequest;
import dev.mediajobs.miraflow.Avatar;
import dev.mediajobs.miraflow.AvatarVideo;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageEditRequest;
import dev.mediajobs.miraflow.InpaintRequest;
import dev.mediajobs.miraflow.Miraflow;
import dev.mediajobs.miraflow.Mockup;
import dev.mediajobs.miraflow.MockupRequest;
import dev.mediajobs.miraflow.MockupVideo;
import dev.mediajobs.miraflow.MockupVideoRequest;
import dev.mediajobs.miraflow.Thumbnail;
import dev.mediajobs.miraflow.ThumbnailRequest;
import dev.mediajobs.miraflow.Voice;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests the other operations of Miraflow, and the lists of Creatify. */
class MiraflowJobsTest {
    @TempDir
    private Path folder;

    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(SimulatorOptions.defaults());

    @RegisterExtension
    final SimulatedMedia simulated = new SimulatedMedia(simulator);

    private final ManualTime time = simulated.time();
    private final MediaJobs media = simulated.media();
    private final Miraflow miraflow = media.miraflow();

    @AfterEach
    void nothingWasWrong() {
        assertThat(simulator.violations()).isEmpty();
    }

    private static MediaSource png(String name) {
        return MediaSource.of(Pictures.png(), name);
    }

    private <T extends Media> T awaitResult(Job<T> job) {
        T result = time.drive(job.awaitAsync());
        assertThat(media.resume(job.reference()).poll().phase()).isEqualTo(Phase.SUCCEEDED);
        return result;
    }

    @Test
    void aPictureIsEdited_fromFilesAndFromHeldOnes() {
        MediaSource uploaded = miraflow.upload(png("a.png"));

        assertThat(awaitResult(miraflow.submit(
                                ImageEditRequest.of("Make it blue").withImage(uploaded)))
                        .asSource())
                .isPresent();
        awaitResult(miraflow.submit(
                ImageEditRequest.of("Both in one").withImage(uploaded).withImage(miraflow.upload(png("b.png")))));
        awaitResult(miraflow.submit(ImageEditRequest.of("Make it red")
                .withImage(png("a.png"))
                .withImage(png("b.png"))
                .withName("Two")
                .withAspectRatio(AspectRatio.LANDSCAPE_4_3)
                .withNegativePrompt("blur")
                .withSeed(3)));
    }

    @Test
    void aPartOfAPictureIsInpainted() {
        awaitResult(miraflow.submit(
                InpaintRequest.of("A door").withImage(png("house.png")).withMask(png("mask.png"))));
        awaitResult(miraflow.submit(InpaintRequest.of("A door")
                .withImage(miraflow.upload(png("house.png")))
                .withMask(miraflow.upload(png("mask.png")))));
    }

    @Test
    void aThumbnailIsMade_andIsListed() {
        Job<Image> job = miraflow.submit(ThumbnailRequest.of("An explosion")
                .withReferenceImage(miraflow.upload(png("me.png")))
                .withAspectRatio(AspectRatio.LANDSCAPE_16_9));

        assertThat(job.reference()).startsWith("miraflow:thumbnail:");
        String file = awaitResult(job).asSource().orElseThrow().id().orElseThrow();
        assertThat(miraflow.thumbnails())
                .anySatisfy(item ->
                        assertThat(item.source().flatMap(MediaSource::id)).contains(file));
    }

    @Test
    void aMockupIsMade_andAVideoOfIt() {
        MediaSource product = miraflow.upload(png("mug.png"));
        MediaSource logo = awaitResult(miraflow.submit(AssetRequest.logo("A small bird")))
                .asSource()
                .orElseThrow();
        String asset = miraflow.assets().get(0).id();

        awaitResult(miraflow.submit(MockupRequest.of("The logo in front")
                .withProduct(product)
                .withLogo(logo)
                .withLayer(asset, 50, 30, 1, 0)));

        Mockup mockup = miraflow.mockups().get(0);
        awaitResult(miraflow.submit(MockupVideoRequest.ofMockup(mockup.id())
                .withPrompt("Slow pan")
                .withAspectRatio(AspectRatio.LANDSCAPE_16_9)));
        Job<Video> styled = miraflow.submit(
                MockupVideoRequest.ofMockup(mockup.id()).withPrompt("The logo").withStyle(AnimationStyle.LUXURY_MACRO));
        awaitResult(styled);
        assertThat(miraflow.mockupVideos())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.video()).isPresent())
                .extracting(MockupVideo::id)
                .doesNotContain(styled.id());
    }

    @Test
    void logosAndProductsAreMadeAndChanged() {
        awaitResult(miraflow.submit(AssetRequest.product("A plain mug")));
        awaitResult(miraflow.submit(AssetEditRequest.logo("Without background", png("logo.png"))));
        awaitResult(miraflow.submit(AssetEditRequest.product("Without background", miraflow.upload(png("mug.png")))));

        assertThat(miraflow.assets()).extracting(Asset::type).contains("logo", "product");
    }

    @Test
    void anAvatarSpeaksAnUploadedSound() {
        MediaSource sound = miraflow.upload(MediaSource.of("ID3 and some sound, long enough".getBytes(UTF_8), "a.mp3"));
        Avatar avatar = miraflow.avatars().get(0);

        Job<Video> job = miraflow.submit(
                AvatarVideoRequest.ofAvatar(avatar.id()).withAudio(sound).withName("hello"));

        awaitResult(job);
        AvatarVideo listed = miraflow.videos().get(0);
        assertThat(listed.id()).isNotEqualTo(job.id());
        Video again = miraflow.video(listed.id());
        again.download(folder.resolve("again.mp4"));
        assertThat(folder.resolve("again.mp4")).isNotEmptyFile();
        assertThatThrownBy(() -> miraflow.video(job.id())).isInstanceOf(JobNotFoundException.class);
    }

    @Test
    void voicesAreListed_andSpeak() {
        List<Voice> voices = miraflow.voices();
        assertThat(voices).isNotEmpty();
        String avatar = miraflow.avatars().get(0).id();
        awaitResult(miraflow.submit(AvatarVideoRequest.ofAvatar(avatar)
                .withVoice(voices.get(0).id())
                .withText("Good morning.")));
    }

    @Test
    void pagesOfThumbnails_areFetchedWhenTheyAreNeeded() {
        try (WireServer wire = WireServer.start((request, out) -> {
                    int page = Integer.parseInt(request.path().replaceAll(".*page=", ""));
                    String item = "{\"id\":\"t" + page + "\",\"imageUrl\":\"/a.png\",\"mediaId\":\"m" + page + "\"}";
                    WireServer.json(200, "{\"thumbnails\":[" + item + "],\"page\":" + page + ",\"totalPages\":3}")
                            .response(request, out);
                });
                MediaJobs there = Requests.at(wire.url(), new ManualTime()).build()) {
            Iterator<Thumbnail> items = there.miraflow().thumbnails().iterator();
            assertThat(wire.seen()).isEmpty();
            Thumbnail first = items.next();
            assertThat(wire.seen()).hasSize(1);
            assertThat(first.source()).contains(MediaSource.uploaded(Vendor.MIRAFLOW, "m1"));
            assertThat(first.image()).isPresent();

            assertThat(there.miraflow().thumbnails()).extracting(Thumbnail::id).containsExactly("t1", "t2", "t3");
        }
    }

    @Test
    void whatDoesNotFit_isRefusedBeforeAnythingIsSent() {
        MediaSource uploaded = MediaSource.uploaded(Vendor.MIRAFLOW, "m1");
        assertThatThrownBy(() -> ImageEditRequest.of("Both").withImage(uploaded).withImage(png("a.png")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> miraflow.submit(ImageEditRequest.of("None")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("withImage");
        assertThatThrownBy(() -> ThumbnailRequest.of("A").withReferenceImage(png("a.png")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ThumbnailRequest.of("A").withAspectRatio(AspectRatio.SQUARE))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> MockupRequest.of("Front")
                        .withProduct(MediaSource.uploaded(Vendor.MIRAFLOW, "x"))
                        .withLayer("1", 50, Double.NaN, 1, 0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the y is NaN");
        assertThatThrownBy(() ->
                        ThumbnailRequest.of("A").withReferenceImage(MediaSource.uploaded(Vendor.MIRAFLOW, "../a")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> miraflow.submit(
                        MockupRequest.of("Front").withProduct(MediaSource.uploaded(Vendor.MIRRAGO, "x"))))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void creatify_listsItsJobs_andTheCreditsThatAreLeft() {
        Job<Video> job = media.creatify().submit(Requests.aurora());
        assertThat(job.submittedAt()).isPresent();
        assertThat(job.updatedAt()).isPresent();

        assertThat(media.creatify().jobs()).extracting(Job::id).contains(job.id());
        assertThat(media.creatify().jobs(job.id())).extracting(Job::reference).containsExactly(job.reference());
        assertThat(media.creatify().remainingCredits()).isPositive();
        awaitResult(job);
        assertThat(job.creditsUsed()).isPresent();
    }
}
