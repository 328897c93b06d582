package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.Caller.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An MP4 with one track, read by its tables. */
final class Movie {

    private final byte[] bytes;

    private Movie(byte[] bytes) {
        this.bytes = bytes;
    }

    static Movie read(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("video/mp4");
        return new Movie(answer.response().body());
    }

    /** The numbers of the first box of that name, without its head. */
    private ByteBuffer box(String name) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
        assertThat(at).as(name).isPositive();
        return ByteBuffer.wrap(bytes, at + 4, bytes.length - at - 4).slice();
    }

    double seconds() {
        ByteBuffer movie = box("mvhd");
        ByteBuffer track = box("mdhd");
        double seconds = (double) track.getInt(16) / track.getInt(12);
        assertThat(Math.abs((double) movie.getInt(16) / movie.getInt(12) - seconds))
                .isLessThan(0.002);
        return seconds;
    }

    int frames() {
        return box("stsz").getInt(8);
    }

    /** How many frames have bytes outside the box of data. */
    int framesOutside() {
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
        ByteBuffer chunks = box("stco");
        ByteBuffer runs = box("stsc");
        ByteBuffer sizes = box("stsz");
        int frame = 0;
        int outside = 0;
        for (int chunk = 0; chunk < chunks.getInt(4); chunk++) {
            boolean last = runs.getInt(4) == 2 && chunk + 1 >= runs.getInt(8 + 12);
            int at = chunks.getInt(8 + 4 * chunk);
            for (int i = 0; i < runs.getInt(last ? 8 + 16 : 8 + 4); i++) {
                int size = sizes.getInt(12 + 4 * frame++);
                outside += at < data || at + size > bytes.length ? 1 : 0;
                at += size;
            }
        }
        assertThat(frame).isEqualTo(frames());
        return outside;
    }

    /** When each frame is shown, in ticks. */
    int[] shown() {
        ByteBuffer shifts = box("ctts");
        int ticks = box("stts").getInt(12);
        int[] shown = new int[frames()];
        int frame = 0;
        for (int run = 0; run < shifts.getInt(4); run++) {
            for (int i = 0; i < shifts.getInt(8 + 8 * run); i++) {
                shown[frame] = frame * ticks + shifts.getInt(12 + 8 * run);
                frame++;
            }
        }
        return shown;
    }
}
