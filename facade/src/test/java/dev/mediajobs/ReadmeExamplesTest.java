package dev.mediajobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README, verbatim ({@link ReadmeTest} compares them), run against the simulator. */
class ReadmeExamplesTest {
    private static final URI image = URI.create("https://example.com/face.png");
    private static final URI audio = URI.create("https://example.com/voice.mp3");

    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.create();

    @Test
    void aLostLinkIsReported() {
        SIMULATOR.scenario("done-without-url");
        try (MediaJobs media = MediaJobs.fromEnvironment(SIMULATOR.environment())) {
            Job<Video> job =
                    media.creatify().submit(AuroraRequest.ofImage(image).withAudio(audio));
            assertThatThrownBy(job::await).isInstanceOf(ResultMissingException.class);
        }
    }

    /** Uses the facade in a separate process, which can have its own environment. */
    static final class Facade {
        private Facade() {}

        public static void main(String[] arguments) {
            try (MediaJobs media = MediaJobs.fromEnvironment()) {
                Job<Video> job = media.creatify()
                        .submit(AuroraRequest.ofImage(image).withAudio(audio).withName("intro"));
                System.out.println("Submitted " + job.reference());
                Video video = job.await(Duration.ofMinutes(10), progress -> System.out.println(progress));
                video.download(Path.of("intro.mp4"));
            }
        }
    }

    @Test
    void theFacade_submitsAwaitsAndDownloads(@TempDir Path folder) throws Exception {
        String output = JavaProgram.run(
                folder, SIMULATOR.environment(), "-cp", System.getProperty("java.class.path"), Facade.class.getName());

        assertThat(output).startsWith("Submitted creatify:aurora:");
        assertThat(folder.resolve("intro.mp4")).isNotEmptyFile();
    }

    @Test
    void aWebhookIsFollowedUp(@TempDir Path folder) throws Exception {
        SIMULATOR.freezeClock();
        try (MediaJobs media = MediaJobs.fromEnvironment(SIMULATOR.environment())) {
            Job<Video> submitted =
                    media.creatify().submit(AuroraRequest.ofImage(image).withAudio(audio));
            SIMULATOR.advanceClock(Duration.ofMinutes(1));
            byte[] body = ("{\"id\":\"" + submitted.id() + "\",\"status\":\"done\"}").getBytes(UTF_8);

            WebhookHandler<Video> webhooks =
                    media.creatify().webhookHandler(job -> job.await().download(folder));
            int status = webhooks.handle(body);

            assertThat(status).isEqualTo(200);
            assertThat(folder.resolve("creatify-aurora-" + submitted.id() + ".mp4"))
                    .isNotEmptyFile();
        }
    }
}
