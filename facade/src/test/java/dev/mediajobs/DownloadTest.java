package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static dev.mediajobs.Requests.AURORA_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests downloads over faulty connections. The rows are those of the fault table. */
class DownloadTest {
    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    @Test
    void aWholeFileAppearsUnderItsName_andNothingElse() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Path file = result(media, time).download(folder.resolve("intro.mp4"));

            assertThat(file).hasBinaryContent(VIDEO);
            assertThat(left(folder)).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row53_aCutBody_isFetchedAgain(CallStyle way) throws Exception {
        Script cut = WireServer.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n" + new String(VIDEO, UTF_8));
        try (WireServer wire = serving("/video.mp4", WireServer.sequence(cut, mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(downloaded(way, media)).hasBinaryContent(VIDEO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row53_aBodyThatIsAlwaysCut_isTriedThreeTimesAndLeavesNothing(CallStyle way) throws Exception {
        Script cut = WireServer.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n" + new String(VIDEO, UTF_8));
        try (WireServer wire = serving("/video.mp4", cut);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThatThrownBy(() -> downloaded(way, media)).hasCauseInstanceOf(DownloadException.class);
            assertThat(wire.seen()).hasSize(1 + 3);
            assertThat(left(folder)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void row54_aBodyThatEndsWithItsConnection_isWholeOnlyIfTheFileSaysSo(CallStyle way) throws Exception {
        String head = "HTTP/1.0 200 OK\r\nContent-Type: video/mp4\r\n\r\n";
        String whole = new String(VIDEO, UTF_8);
        try (WireServer wire = serving(
                        "/video.mp4",
                        WireServer.sequence(
                                WireServer.raw(head + whole.substring(0, whole.length() - 3)),
                                WireServer.raw(head + whole)));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(downloaded(way, media)).hasBinaryContent(VIDEO);
            assertThat(wire.seen()).hasSize(1 + 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row55_aBodyBeyondTheLimit_isRefused(CallStyle way) throws Exception {
        Script endless = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n".getBytes(UTF_8));
            out.write(VIDEO);
            byte[] more = new byte[1 << 16];
            while (true) {
                out.write(more);
            }
        };
        for (Script script : List.of(endless, WireServer.whole(200, "video/mp4", new byte[2 << 20]))) {
            ManualTime own = new ManualTime();
            try (WireServer wire = serving("/video.mp4", script);
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                Media result = result(media, own);
                assertThatThrownBy(() -> way.download(
                                result,
                                folder.resolve("intro.mp4"),
                                DownloadOptions.defaults().withMaxBytes(1 << 20)))
                        .isInstanceOf(DownloadException.class)
                        .hasMessageContaining("larger than the limit of 1048576 bytes")
                        .hasMessageContainingAll("DownloadOptions.withMaxBytes", "mediajobs.downloads.max-bytes");
                assertThat(left(folder)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void row56_aPageInsteadOfAVideo_isRefused(CallStyle way) throws Exception {
        assertBodyRefused(way, WireServer.page(200, "<html>Sorry</html>"));
        assertBodyRefused(way, WireServer.json(200, "{\"error\":\"gone\"}"));
        assertBodyRefused(way, WireServer.whole(200, "video/mp4", "<html>".getBytes(UTF_8)));
        assertBodyRefused(way, WireServer.whole(200, "text/html", VIDEO));
        assertBodyRefused(way, WireServer.whole(200, "image/png", Pictures.png()));
    }

    @ParameterizedTest
    @EnumSource
    void row57_theNameInAFolder_isThatOfTheJob(CallStyle way) throws Exception {
        try (WireServer wire = serving("/..%2f..%2fevil.sh", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(way.download(result(media, time), folder)).hasFileName("creatify-aurora-" + AURORA_ID + ".mp4");
        }
    }

    @Test
    void row15_interruptedInTheMiddle_leavesNothingAndKeepsTheFlag() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Script stalling = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n".getBytes(UTF_8));
            out.write(VIDEO);
            out.flush();
            begun.countDown();
        };
        try (WireServer wire = serving("/video.mp4", stalling);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread loader = new Thread(() -> {
                thrown.set(
                        catchThrowableOfType(MediaException.class, () -> result.download(folder.resolve("intro.mp4"))));
                flag.set(Thread.currentThread().isInterrupted());
            });
            loader.start();
            begun.await();
            loader.interrupt();
            loader.join();

            assertThat(thrown.get()).isInstanceOf(OperationCancelledException.class);
            assertThat(flag.get()).isTrue();
            assertThat(left(folder)).isEmpty();
        }
    }

    /** Downloads and drives the time between attempts. */
    private Path downloaded(CallStyle way, MediaJobs media) {
        Media result = result(media, time);
        CompletableFuture<Path> file =
                CompletableFuture.supplyAsync(() -> way.download(result, folder.resolve("intro.mp4")));
        return time.untilDone(file);
    }

    private void assertBodyRefused(CallStyle way, Script script) throws IOException {
        ManualTime own = new ManualTime();
        try (WireServer wire = serving("/video.mp4", script);
                MediaJobs media = Requests.at(wire.url(), own).build()) {
            Media result = result(media, own);
            assertThatThrownBy(() -> way.download(result, folder.resolve("intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("not a video");
            assertThat(left(folder)).isEmpty();
            assertThat(wire.seen()).as("tries").hasSize(2);
        }
    }
}
