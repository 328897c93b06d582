package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mediajobs.simulator.Caller.Answer;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Videos that are as long as the sound that was sent. */
class SoundLengthsTest extends FrozenSimulator {

    SoundLengthsTest() {
        super(SimulatorExtension.create());
    }

    /** Silence of one byte a sample, 8,000 a second. */
    static byte[] wave(double seconds) {
        int size = (int) Math.round(seconds * 8_000);
        return ByteBuffer.allocate(44 + size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + size)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(8_000)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(size)
                .array();
    }

    /** Frames of 128 kilobits a second at 44,100 samples, behind a tag. */
    private static byte[] mp3(int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5});
        for (int i = 0; i < frames; i++) {
            byte[] frame = new byte[417];
            ByteBuffer.wrap(frame).putInt(0xFFFB9000);
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }

    /** The head of an M4A, which tells the length in thousandths of a second; the sound itself is nobody's concern. */
    private static byte[] m4a(double seconds) {
        ByteBuffer file = ByteBuffer.allocate(16 + 8 + 108);
        file.putInt(16).put("ftypM4A ".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        file.putInt(8 + 108).put("moov".getBytes(StandardCharsets.US_ASCII));
        file.putInt(108).put("mvhd".getBytes(StandardCharsets.US_ASCII));
        file.putInt(0).putInt(0).putInt(0); // version, made, changed
        file.putInt(1_000).putInt((int) Math.round(seconds * 1_000));
        return file.array();
    }

    private String upload(byte[] sound, String type) {
        Answer announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'a','contentType':'" + type + "','fileSize':" + sound.length + "}",
                Caller.MIRAFLOW);
        caller.send("PUT", announced.at("/uploadUrl"), BodyPublishers.ofByteArray(sound), "Content-Type", type);
        String id = announced.at("/mediaId");
        caller.post("/api/media/finalize", "{'mediaId':'" + id + "'}", Caller.MIRAFLOW);
        return id;
    }

    private Answer aurora(String audio) {
        String id = caller.post(
                        "/api/aurora/",
                        "{'audio':'" + audio + "','image':'https://example.com/a.png'}",
                        Caller.CREATIFY)
                .at("/id");
        simulator.advance(Duration.ofSeconds(3));
        return caller.get("/api/aurora/" + id + "/", Caller.CREATIFY);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "2", "5.25", "10.4"})
    void anAurora_isAsLongAsItsSound_andBilledBySeconds(double seconds) {
        String link = simulator.baseUrl() + "/api/media/" + upload(wave(seconds), "audio/wav") + "/view";
        Answer job = aurora(link);
        assertThat(job.json().path("duration").asDouble()).isEqualTo(seconds);
        assertThat(job.json().path("credits_used").asDouble()).isEqualTo(Math.ceil(seconds));
        assertThat(Movie.read(caller.get(job.at("/video_output"))).seconds()).isCloseTo(seconds, within(0.2));
    }

    @Test
    void anAurora_isAsLongAsItsM4a() {
        String link = simulator.baseUrl() + "/api/media/" + upload(m4a(6.5), "audio/mp4") + "/view";
        Answer job = aurora(link);
        assertThat(job.json().path("duration").asDouble()).isEqualTo(6.5);
        assertThat(Movie.read(caller.get(job.at("/video_output"))).seconds()).isCloseTo(6.5, within(0.2));
    }

    @Test
    void anAurora_ofASoundElsewhere_isTwoSecondsLong() {
        Answer job = aurora("https://example.com/api/media/x/view");
        assertThat(Movie.read(caller.get(job.at("/video_output"))).seconds()).isEqualTo(2);
        assertThat(aurora(simulator.baseUrl() + "/api/media/nothing/view").at("/duration"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"30", "60"})
    void aSpeedPainting_isAsLongAsItsSound_withTheFramesAskedFor(int fps) {
        String[] form = {
            "fps=" + fps,
            "quality=hd",
            "sequence=auto",
            "hand_style=1",
            "image=@i.jpg;image/jpeg=x",
            "audio_file=@a.wav;audio/wav=" + new String(wave(3.49), StandardCharsets.US_ASCII)
        };
        String id = caller.form(false, "/api/v1/speed-painting/create", form, Caller.MIRAGIC)
                .at("/data/jobId");
        simulator.advance(Duration.ofSeconds(3));
        Movie movie = Movie.read(caller.get(Jobs.MIRAGIC.link(Jobs.MIRAGIC.poll(caller, id)), Caller.MIRAGIC));
        assertThat(movie.seconds()).isCloseTo(3.49, within(0.2));
        assertThat(movie.frames() / movie.seconds()).isCloseTo(fps, within(0.01));
    }

    @Test
    void anAvatarVideo_isAsLongAsItsSound() {
        String id = upload(mp3(200), "audio/mpeg");
        String[] form = {"avatarId=cm1", "name=Hello", "mediaId=" + id};
        String job =
                caller.form(false, "/api/video/create", form, Caller.MIRAFLOW).at("/jobId");
        simulator.advance(Duration.ofSeconds(3));
        Answer video = Jobs.MIRAFLOW_VIDEO.result(caller, job);
        double seconds = 200 * 1152 / 44_100.0;
        assertThat(Movie.read(caller.get(video.at("/downloadUrl"))).seconds()).isCloseTo(seconds, within(0.2));
    }

    @Test
    void everyFrame_ofALongVideo_liesInsideTheFile_andEachIsShownOnce() {
        String link = simulator.baseUrl() + "/api/media/" + upload(wave(31.7), "audio/wav") + "/view";
        Movie movie = Movie.read(caller.get(aurora(link).at("/video_output")));
        assertThat(movie.framesOutside()).isZero();
        int[] shown = movie.shown();
        Arrays.sort(shown);
        for (int i = 1; i < shown.length; i++) {
            assertThat(shown[i] - shown[i - 1]).isEqualTo(shown[1] - shown[0]);
        }
    }

    @Test
    void aSoundThatIsNone_isTakenForNone() {
        byte[] broken = Arrays.copyOf(wave(1), 30);
        String link = simulator.baseUrl() + "/api/media/" + upload(broken, "audio/wav") + "/view";
        assertThat(aurora(link).at("/duration")).isEqualTo("2");
    }
}
