package dev.mediajobs.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.ManualTime;
import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletenessTest {
    private static final DownloadOptions OPTIONS = DownloadOptions.defaults();

    private final ManualTime time = new ManualTime();
    private final InFlightFutures inFlight = new InFlightFutures();
    private final Attempt attempt = new Attempt(time, inFlight, OPTIONS);

    @TempDir
    private Path folder;

    /** Writes boxes of this size and then some bytes that are not a box. */
    private Path boxes(int count, int size, int rest) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * size + rest);
        for (int i = 0; i < count; i++) {
            bytes.position(i * size).putInt(size).putInt(0x66726565);
        }
        return Files.write(folder.resolve("a.mp4"), bytes.array());
    }

    private boolean plausible(Path file) throws IOException {
        return Completeness.plausible(Format.MP4, file, attempt);
    }

    @Test
    void boxesMustFillTheFile() throws Exception {
        assertThat(plausible(boxes(9_999, 8, 0))).isTrue();
        assertThat(plausible(boxes(9_999, 8, 7))).isFalse();
        assertThat(plausible(boxes(40, 100_000, 0))).isTrue();
        assertThat(plausible(boxes(40, 100_000, 7))).isFalse();
    }

    @Test
    void onlySoManyBoxesAreChecked() throws Exception {
        assertThat(plausible(boxes(10_000, 8, 7))).isTrue();
        assertThat(plausible(boxes(1 << 20, 8, 7))).isTrue();
    }

    @Test
    void boxesWithLongSizes_areRead() throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(48);
        bytes.putInt(1).putInt(0x66726565).putLong(24).putLong(0);
        bytes.putInt(1).putInt(0x66726565).putLong(24).putLong(0);
        Path file = Files.write(folder.resolve("a.mp4"), bytes.array());
        assertThat(plausible(file)).isTrue();

        bytes.putLong(32, 25);
        assertThat(plausible(Files.write(file, bytes.array()))).isFalse();
    }

    @Test
    void theEndOfTheAttempt_endsTheCheck() throws Exception {
        Path file = boxes(40, 100_000, 0);
        time.advance(OPTIONS.timeout());

        assertThatThrownBy(() -> plausible(file)).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(time.nanos())).isEqualTo(OPTIONS.timeout());
    }

    @Test
    void closing_endsTheCheck() throws Exception {
        Path file = boxes(40, 100_000, 0);
        inFlight.close();

        assertThatThrownBy(() -> plausible(file)).hasMessage("MediaJobs was closed");
    }

    @Test
    void anInterrupt_endsTheCheck() throws Exception {
        Path file = boxes(40, 100_000, 0);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> plausible(file)).isInstanceOf(ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
