package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miraflow.AspectRatio;
import dev.mediajobs.miraflow.Avatar;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests the main job of each vendor from the request to the downloaded file. */
class MainJobsTest {
    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(SimulatorOptions.defaults());

    @RegisterExtension
    final SimulatedMedia simulated = new SimulatedMedia(simulator);

    private final ManualTime time = simulated.time();
    private final MediaJobs media = simulated.media();

    @TempDir
    private Path folder;

    @Test
    void creatify_makesATalkingVideoFromTwoLinks() throws Exception {
        Job<Video> job = media.creatify()
                .submit(AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
                        .withAudio(URI.create("https://example.com/voice.mp3"))
                        .withName("intro"));
        assertThat(job.phase()).isEqualTo(Phase.QUEUED);
        assertThat(job.reference()).startsWith("creatify:aurora:").endsWith(job.id());

        Path file = time.drive(job.awaitAsync()).download(folder.resolve("intro.mp4"));

        assertThat(Files.readAllBytes(file)).startsWith(0, 0, 0).contains('f', 't', 'y', 'p');
        assertThat(job.phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(job.rawStatus()).isEqualTo("done");
        assertNothingWasWrong();
    }

    @Test
    void miragic_drawsAPicture() throws Exception {
        Job<Video> job =
                media.miragic().submit(SpeedPaintingRequest.ofImage(MediaSource.of(Pictures.png(), "house.png")));

        Path file = time.drive(job.awaitAsync()).download(folder);

        assertThat(file)
                .hasFileName("miragic-speed-painting-" + job.id() + ".mp4")
                .isNotEmptyFile();
        assertNothingWasWrong();
    }

    @Test
    void mirrago_triesAGarmentOnFromTwoFiles() throws Exception {
        Path person = Files.write(folder.resolve("person.png"), Pictures.png());
        Job<Image> job = media.mirrago()
                .submit(TryOnRequest.ofPerson(MediaSource.of(person))
                        .withGarment(MediaSource.of(Pictures.png(), "shirt.png")));

        Path file = time.drive(job.awaitAsync()).download(folder.resolve("try-on.png"));

        assertThat(file).isNotEmptyFile();
        assertThat(job.rawStatus()).isEqualTo("completedc");
        assertNothingWasWrong();
    }

    @Test
    void mirrago_triesAGarmentOnFromTwoLinks() throws Exception {
        Job<Image> job = media.mirrago()
                .submit(TryOnRequest.ofPerson(MediaSource.of(URI.create("https://example.com/person.png")))
                        .withGarment(MediaSource.of(URI.create("https://example.com/shirt.png"))));

        assertThat(time.drive(job.awaitAsync()).download(folder.resolve("try-on.png")))
                .isNotEmptyFile();
        assertNothingWasWrong();
    }

    @Test
    void miraflow_uploadsAPicture_andMakesOneFromText() throws Exception {
        MediaSource uploaded = media.miraflow().upload(MediaSource.of(Pictures.png(), "face.png"));
        Job<Image> job = media.miraflow()
                .submit(ImageRequest.of("A house by the sea")
                        .withAspectRatio(AspectRatio.LANDSCAPE_16_9)
                        .withSeed(7));

        Image image = time.drive(job.awaitAsync());

        assertThat(uploaded.id()).isPresent();
        assertThat(image.download(folder.resolve("house.png"))).isNotEmptyFile();
        assertThat(image.asSource()).isPresent();
        assertNothingWasWrong();
    }

    @Test
    void miraflow_letsAnAvatarSpeak() throws Exception {
        Avatar avatar = media.miraflow().avatars().stream()
                .filter(item -> item.voiceId().isPresent())
                .findFirst()
                .orElseThrow();
        Job<Video> job = media.miraflow()
                .submit(AvatarVideoRequest.ofAvatar(avatar)
                        .withText("Good morning.")
                        .withName("hello"));

        Video video = time.drive(job.awaitAsync());

        assertThat(video.download(folder.resolve("hello.mp4"))).isNotEmptyFile();
        assertNothingWasWrong();
    }

    @Test
    void aReferenceResumesTheJobElsewhere() throws Exception {
        String reference = media.miragic()
                .submit(SpeedPaintingRequest.ofImage(MediaSource.of(Pictures.png(), "house.png")))
                .reference();
        ManualTime elsewhere = new ManualTime(simulator::advanceClock);
        try (MediaJobs other = MediaJobs.builder()
                .environment(Canary.environment(simulator.environment()))
                .addListener(SecretLeakDetector.listener())
                .scheduler(elsewhere, () -> 0.5)
                .build()) {
            Job<? extends Media> job = other.resume(reference);

            assertThat(job.phase()).isEqualTo(Phase.UNKNOWN);
            assertThat(elsewhere.drive(job.awaitAsync())).isInstanceOf(Video.class);
            assertThat(job.reference()).isEqualTo(reference);
        }
    }

    private void assertNothingWasWrong() {
        assertThat(simulator.violations()).isEmpty();
        assertThat(simulator.requests())
                .allSatisfy(request -> assertThat(request.status()).isLessThan(300));
    }
}
