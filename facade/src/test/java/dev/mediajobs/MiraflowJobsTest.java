package dev.mediajobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

        assertThat(awaitResult(miraflow.submit(ImageRequest.edit("Make it blue", uploaded)))
                        .asSource())
                .isPresent();
        awaitResult(miraflow.submit(ImageRequest.edit("Both in one", uploaded, miraflow.upload(png("b.png")))));
        awaitResult(miraflow.submit(ImageRequest.edit("Make it red", png("a.png"), png("b.png"))
                .withName("Two")
                .withAspectRatio(4, 3)
                .withNegativePrompt("blur")
                .withSeed(3)));
    }

    @Test
    void aPartOfAPictureIsInpainted() {
        awaitResult(miraflow.submit(ImageRequest.inpaint("A door", png("house.png"), png("mask.png"))));
        awaitResult(miraflow.submit(
                ImageRequest.inpaint("A door", miraflow.upload(png("house.png")), miraflow.upload(png("mask.png")))));
    }

    @Test
    void aThumbnailIsMade_andIsListed() {
        Job<Image> job = miraflow.submit(ImageRequest.thumbnail("An explosion", miraflow.upload(png("me.png")))
                .withAspectRatio(16, 9));

        assertThat(job.reference()).startsWith("miraflow:thumbnail:");
        String file = awaitResult(job).asSource().orElseThrow().id().orElseThrow();
        assertThat(miraflow.thumbnails())
                .anySatisfy(item ->
                        assertThat(item.asSource().flatMap(MediaSource::id)).contains(file));
    }

    @Test
    void aMockupIsMade_andAVideoOfIt() {
        MediaSource product = miraflow.upload(png("mug.png"));
        MediaSource logo = awaitResult(miraflow.submit(MockupRequest.logo("A small bird")))
                .asSource()
                .orElseThrow();
        String asset = miraflow.assets().get(0).id();

        awaitResult(miraflow.submit(
                MockupRequest.of("The logo in front", product).withLogo(logo).withLayer(asset, 50, 30, 1, 0)));

        MediaItem mockup = miraflow.mockups().get(0);
        awaitResult(miraflow.submit(MockupRequest.video(mockup.id(), "Slow pan").withLandscapeOrientation()));
        Job<Video> styled =
                miraflow.submit(MockupRequest.video(mockup.id(), "The logo").withStyle("luxury_macro"));
        awaitResult(styled);
        assertThat(miraflow.mockupVideos())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.media()).isPresent())
                .extracting(MediaItem::id)
                .doesNotContain(styled.id());
    }

    @Test
    void logosAndProductsAreMadeAndChanged() {
        awaitResult(miraflow.submit(MockupRequest.product("A plain mug")));
        awaitResult(miraflow.submit(MockupRequest.logo("Without background", png("logo.png"))));
        awaitResult(miraflow.submit(MockupRequest.product("Without background", miraflow.upload(png("mug.png")))));

        assertThat(miraflow.assets()).extracting(MediaItem::kind).contains("logo", "product");
    }

    @Test
    void anAvatarSpeaksAnUploadedSound() {
        MediaSource sound = miraflow.upload(MediaSource.of("ID3 and some sound, long enough".getBytes(UTF_8), "a.mp3"));
        MediaItem avatar = miraflow.avatars().get(0);

        Job<Video> job =
                miraflow.submit(AvatarVideoRequest.of(avatar.id(), sound).withName("hello"));

        awaitResult(job);
        MediaItem listed = miraflow.videos().get(0);
        assertThat(listed.id()).isNotEqualTo(job.id());
        Video again = miraflow.video(listed.id());
        again.download(folder.resolve("again.mp4"));
        assertThat(folder.resolve("again.mp4")).isNotEmptyFile();
        assertThatThrownBy(() -> miraflow.video(job.id())).isInstanceOf(JobNotFoundException.class);
    }

    @Test
    void voicesAreListed_andSpeak() {
        List<MediaItem> voices = miraflow.voices();
        assertThat(voices).isNotEmpty().allSatisfy(voice -> assertThat(voice.kind())
                .isEqualTo("voice"));
        String avatar = miraflow.avatars().get(0).id();
        awaitResult(miraflow.submit(AvatarVideoRequest.of(avatar, voices.get(0).id(), "Good morning.")));
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
            Iterator<MediaItem> items = there.miraflow().thumbnails().iterator();
            assertThat(wire.seen()).isEmpty();
            MediaItem first = items.next();
            assertThat(wire.seen()).hasSize(1);
            assertThat(first.asSource()).contains(MediaSource.uploaded(Vendor.MIRAFLOW, "m1"));
            assertThat(first.media()).isPresent();

            assertThat(there.miraflow().thumbnails()).extracting(MediaItem::id).containsExactly("t1", "t2", "t3");
        }
    }

    @Test
    void whatDoesNotFit_isRefusedBeforeAnythingIsSent() {
        MediaSource uploaded = MediaSource.uploaded(Vendor.MIRAFLOW, "m1");
        assertThatThrownBy(() -> ImageRequest.edit("Both", uploaded, png("a.png")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ImageRequest.edit("None")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ImageRequest.thumbnail("A", png("a.png"))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ImageRequest.thumbnail("A").withAspectRatio(1, 1))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> MockupRequest.logo("A bird").withLandscapeOrientation())
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> MockupRequest.of("Front", MediaSource.uploaded(Vendor.MIRAFLOW, "x"))
                        .withLayer("1", 50, Double.NaN, 1, 0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the y is NaN");
        assertThatThrownBy(() -> MockupRequest.video("m1", "Pan").withStyle("dull"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("luxury_macro");
        assertThatThrownBy(() -> MediaSource.uploaded(Vendor.MIRAFLOW, "../a"))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> miraflow.submit(MockupRequest.of("Front", MediaSource.uploaded(Vendor.MIRRAGO, "x"))))
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
