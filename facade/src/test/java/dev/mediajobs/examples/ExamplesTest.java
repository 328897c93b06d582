package dev.mediajobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Phase;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example, and checks that the README names all of them. */
class ExamplesTest {
    private static final URI FACE = URI.create("https://example.com/face.png");
    private static final URI VOICE = URI.create("https://example.com/voice.mp3");

    @RegisterExtension
    static final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofMillis(50)));

    private final MediaJobs media = MediaJobs.builder()
            .environment(simulator.environment())
            .polling(PollPolicy.defaults()
                    .withInitialDelay(Duration.ofMillis(60))
                    .withMaxDelay(Duration.ofMillis(200)))
            .build();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        media.close();
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void aFaceTalks() {
        assertThat(TalkingVideo.make(media, FACE, VOICE, folder.resolve("talking.mp4")))
                .isNotEmptyFile();
    }

    @Test
    void aPictureIsDrawn() throws IOException {
        assertThat(SpeedPainting.make(media, picture("house.png"), folder.resolve("drawing.mp4")))
                .isNotEmptyFile();
    }

    @Test
    void aGarmentIsTriedOn() throws IOException {
        assertThat(VirtualTryOn.make(media, picture("person.png"), picture("shirt.png"), folder.resolve("fitted.png")))
                .isNotEmptyFile();
    }

    @Test
    void anAvatarSpeaks() {
        assertThat(TalkingAvatar.make(media, "Welcome to the show.", folder.resolve("welcome.mp4")))
                .isNotEmptyFile();
    }

    @Test
    void hundredsOfJobs_areSubmittedAwaitedAndFetched() throws IOException {
        Map<String, String> outcomes = HundredsOfJobs.make(media, 200, folder);

        assertThat(outcomes).hasSize(200);
        assertThat(outcomes.values()).containsOnly("done");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(200);
        }
    }

    @Test
    void aWebhookIsTaken_andTheJobIsReadBack() throws Exception {
        BlockingQueue<Job<Video>> ended = new LinkedBlockingQueue<>();
        HttpServer server = WebhookEndpoint.serve(media, 0, ended::add);
        try {
            URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/creatify");
            Job<Video> job = media.creatify()
                    .submit(AuroraRequest.ofImage(FACE).withAudio(VOICE).withWebhookUrl(here));

            Job<Video> delivered = ended.poll(20, TimeUnit.SECONDS);
            assertThat(delivered).isNotNull();
            assertThat(delivered.reference()).isEqualTo(job.reference());
            assertThat(delivered.phase()).isEqualTo(Phase.SUCCEEDED);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aProgramThatEndedInTheMiddleOfASubmit_submitsTheOthersOnce_andThatOneNeverAgain() throws IOException {
        Path ledger = Files.writeString(folder.resolve("ledger"), "clip-0" + System.lineSeparator());
        List<String> work = List.of("clip-0", "clip-1", "clip-2");

        ResumeAfterRestart.submit(media, ledger, work);
        List<String> after = Files.readAllLines(ledger);
        ResumeAfterRestart.submit(media, ledger, work);
        ResumeAfterRestart.await(media, ledger);

        assertThat(Files.readAllLines(ledger)).isEqualTo(after);
        assertThat(after)
                .filteredOn(line -> line.contains(" "))
                .satisfiesExactly(one -> assertThat(one).startsWith("clip-1 creatify:aurora:"), two -> assertThat(two)
                        .startsWith("clip-2 creatify:aurora:"));
    }

    @Test
    void theReadmeNamesEveryExample() throws IOException {
        List<String> programs;
        try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/mediajobs/examples"))) {
            programs = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.endsWith("Test") && !name.equals("package-info"))
                    .sorted()
                    .toList();
        }
        assertThat(Pattern.compile("examples/(\\w+)\\.java")
                        .matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .map(found -> found.group(1))
                        .sorted())
                .containsExactlyElementsOf(programs);
    }
}
