package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests requests that are refused before anything is sent. The rows are those of the fault table. */
class RequestsTest {
    private static final URI PICTURE = URI.create("https://example.com/a.png");
    private static final MediaSource FILE = MediaSource.of(Pictures.png(), "a.png");

    private final WireServer wire = WireServer.start(WireServer.json(500, "{}"));
    private final MediaJobs media = Requests.at(wire.url(), new ManualTime()).build();

    @TempDir
    private Path folder;

    @AfterEach
    void nothingWasSent() {
        media.close();
        wire.close();
        assertThat(wire.seen()).isEmpty();
    }

    @Test
    void row11_filesThatCannotBeRight_areRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture at all");
        Path empty = Files.createFile(folder.resolve("empty.png"));

        assertRefused(() -> paint(MediaSource.of(folder.resolve("none.png"))))
                .hasMessageContaining("none.png cannot be read")
                .hasMessageNotContaining(folder.toString());
        assertRefused(() -> paint(MediaSource.of(folder))).hasMessageContaining("image");
        assertRefused(() -> paint(MediaSource.of(empty))).hasMessageContaining("empty.png is empty");
        assertRefused(() -> paint(MediaSource.of(text))).hasMessageContaining("JPEG, PNG");
        assertRefused(() -> paint(MediaSource.of(PICTURE))).hasMessageContaining("is a link");
        assertRefused(() -> media.miragic()
                        .submit(SpeedPaintingRequest.ofImage(FILE).withAudio(FILE)))
                .hasMessageContaining("MP3, WAV");
        assertRefused(() -> media.mirrago().submit(TryOnRequest.ofPerson(FILE).withGarment(MediaSource.of(text))))
                .hasMessageContaining("garment");
    }

    @Test
    void aStreamOfLessThanNothing_isRefused() {
        for (long length : new long[] {-1, -5, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> MediaSource.of(new ByteArrayInputStream(Pictures.png()), "a.png", length))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("length")
                    .hasMessageContaining(Long.toString(length));
        }
    }

    @Test
    void valuesThatCannotBeRight_areRefusedAtOnce() {
        assertRefused(() -> AuroraRequest.ofImage(URI.create("file:///a.png")).withAudio(PICTURE))
                .hasMessageContaining("image");
        assertRefused(() -> AuroraRequest.ofImage(PICTURE).withAudio(URI.create("voice.mp3")))
                .hasMessageContaining("audio");
        assertRefused(() -> Requests.aurora().withName("a".repeat(256))).hasMessageContaining("256 characters");
        assertRefused(() -> Requests.aurora().withWebhookUrl(URI.create("https://example.com/" + "a".repeat(200))))
                .hasMessageContaining("webhook");
        assertRefused(() -> ImageRequest.of("")).hasMessageContaining("prompt");
        assertRefused(() -> AvatarVideoRequest.ofAvatar("").withVoice("voice").withText("Hello"))
                .hasMessageContaining("avatar id");
        assertRefused(() -> SpeedPaintingRequest.ofImage(FILE).withFrameRate(25))
                .hasMessageContaining("30 or 60");
    }

    private Job<Video> paint(MediaSource picture) {
        return media.miragic().submit(SpeedPaintingRequest.ofImage(picture));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(InvalidRequestException.class);
    }
}
