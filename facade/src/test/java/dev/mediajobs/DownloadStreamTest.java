package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tests results that are read as a stream, and their type and length. */
class DownloadStreamTest {
    private static final DownloadOptions OPTIONS = DownloadOptions.defaults();

    private final ManualTime time = new ManualTime();

    /** The type and the length, -1 if unknown. */
    private record Info(String contentType, long length) {}

    private static Info info(Script files) {
        ManualTime own = new ManualTime();
        try (WireServer wire = serving("/video.mp4", files);
                MediaJobs media = Requests.at(wire.url(), own).build()) {
            Media result = result(media, own);
            Info info = own.untilDone(CompletableFuture.supplyAsync(
                    () -> new Info(result.contentType(), result.length().orElse(-1))));
            assertThat(wire.seen().get(1).line()).startsWith("GET ");
            assertThat(wire.seen().get(1).header("Range")).isEqualTo("bytes=0-15");
            return info;
        }
    }

    private static Script announcing(String bytes) {
        return (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n" + bytes)
                    .getBytes(ISO_8859_1));
            out.flush();
        };
    }

    @Test
    void theStreamHasTheBytes_theTypeAndTheLength() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build();
                InputStream in = result(media, time).open()) {
            assertThat(in.readAllBytes()).isEqualTo(VIDEO);
        }
        assertThat(time.left()).isZero();
    }

    @Test
    void failuresBeforeTheFirstByte_areRetried_andLaterOnesAreNot() throws Exception {
        String start = new String(VIDEO, ISO_8859_1);
        try (WireServer wire = serving(
                        "/video.mp4",
                        WireServer.sequence(
                                WireServer.page(503, "busy"),
                                WireServer.raw(
                                        "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n"
                                                + start)));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            try (InputStream in = time.untilDone(CompletableFuture.supplyAsync(result::open))) {
                assertThat(in.readNBytes(VIDEO.length)).isEqualTo(VIDEO);
                assertThatThrownBy(in::read)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("the connection failed before the last byte");
            }
            assertThat(wire.seen()).hasSize(3);
        }
        assertThat(time.left()).isZero();
    }

    @Test
    void anotherKind_isRefusedWhenTheStreamIsOpened() {
        try (WireServer wire = serving("/video.mp4", WireServer.page(200, "<html>"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            assertThatThrownBy(result::open).hasMessageContaining("not a video");
        }
    }

    @Test
    void theSizeIsLimitedWhileItIsRead() throws Exception {
        Script unannounced = WireServer.raw("HTTP/1.0 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
                + new String(Arrays.copyOf(VIDEO, 1000), ISO_8859_1));
        try (WireServer wire = serving("/video.mp4", unannounced);
                MediaJobs media = Requests.at(wire.url(), time)
                        .downloads(OPTIONS.withMaxBytes(100))
                        .build();
                InputStream in = result(media, time).open()) {
            assertThatThrownBy(in::readAllBytes).hasMessageContaining("larger than the limit of 100 bytes");
        }
    }

    @Test
    void aReaderThatPauses_isNotAStall_butTheTimeoutApplies() throws Exception {
        try (WireServer wire = serving("/video.mp4", announcing(new String(VIDEO, ISO_8859_1)));
                MediaJobs media = Requests.at(wire.url(), time)
                        .downloads(OPTIONS.withTimeout(Duration.ofMinutes(5)))
                        .build();
                InputStream in = result(media, time).open()) {
            time.advance(Duration.ofMinutes(4));
            assertThat(in.readNBytes(VIDEO.length)).isEqualTo(VIDEO);
            time.advance(Duration.ofMinutes(1));

            assertThatThrownBy(in::read).hasMessageContaining("not complete within 300 s");
        }
    }

    @Test
    void aServerThatStalls_endsTheStream() throws Exception {
        DownloadOptions impatient =
                OPTIONS.withStallTimeout(Duration.ofSeconds(5)).withTimeout(Duration.ofDays(300));
        try (WireServer wire = serving("/video.mp4", announcing(new String(VIDEO, ISO_8859_1)));
                MediaJobs media =
                        Requests.at(wire.url(), time).downloads(impatient).build();
                InputStream in = result(media, time).open()) {
            in.readNBytes(VIDEO.length);
            CompletableFuture<String> failure = CompletableFuture.supplyAsync(() -> {
                try {
                    return "read " + in.read();
                } catch (IOException expected) {
                    return expected.getMessage();
                }
            });
            // The stall begins when the reader has begun to wait.
            while (!failure.isDone()) {
                time.advance(Duration.ofSeconds(5));
            }
            assertThat(failure.join()).contains("no bytes received for 5 s");
        }
    }

    @Test
    void anInterruptedReader_keepsItsFlag() throws Exception {
        try (WireServer wire = serving("/video.mp4", announcing(new String(VIDEO, ISO_8859_1)));
                MediaJobs media = Requests.at(wire.url(), time).build();
                InputStream in = result(media, time).open()) {
            AtomicReference<Object> outcome = new AtomicReference<>();
            Thread reader = new Thread(() -> {
                try {
                    in.readAllBytes();
                } catch (IOException expected) {
                    outcome.set(Thread.currentThread().isInterrupted() ? expected : "flag lost");
                }
            });
            reader.start();
            reader.interrupt();
            reader.join(20_000);

            assertThat(outcome.get()).isInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void closingMediaJobs_endsTheStream() throws Exception {
        try (WireServer wire = serving("/video.mp4", announcing(new String(VIDEO, ISO_8859_1)))) {
            MediaJobs media = Requests.at(wire.url(), time).build();
            try (InputStream in = result(media, time).open()) {
                in.readNBytes(VIDEO.length);
                media.close();

                assertThatThrownBy(in::read).hasMessageContaining("MediaJobs was closed");
            }
        }
    }

    @Test
    void typeAndLength_areReadFromTheFirstBytes() {
        byte[] head = Arrays.copyOf(VIDEO, 16);
        String range = "Content-Range: bytes 0-15/123456";
        assertThat(info(WireServer.whole(206, "video/mp4", head, range))).isEqualTo(new Info("video/mp4", 123456));
        assertThat(info(WireServer.whole(206, "application/octet-stream", head, range)))
                .isEqualTo(new Info("video/mp4", 123456));
        assertThat(info(WireServer.whole(206, "video/mp4", head, "Content-Range: bytes 0-15/*")))
                .isEqualTo(new Info("video/mp4", -1));
        assertThat(info(mp4())).as("a server without ranges").isEqualTo(new Info("video/mp4", VIDEO.length));
        assertThat(info(WireServer.whole(206, "video/mp4", head, range, "Content-Encoding: gzip")))
                .as("an encoded file")
                .isEqualTo(new Info("video/mp4", -1));
        assertThat(info(WireServer.sequence(WireServer.page(404, ""), WireServer.page(416, ""), mp4())))
                .as("a file that appears later")
                .isEqualTo(new Info("video/mp4", VIDEO.length));
    }
}
