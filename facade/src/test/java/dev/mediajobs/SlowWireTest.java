package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests connections that are slow or stall. Time passes a timeout only when the server has reached its state. The rows
 * are those of the fault table.
 */
class SlowWireTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
    private static final Script DONE = WireServer.json(200, auroraJson("done", "https://example.com/video.mp4"));

    private final ManualTime time = new ManualTime();
    private final Semaphore silent = new Semaphore(0);
    private final Semaphore drops = new Semaphore(0);

    @TempDir
    private Path folder;

    private static Script sending(String bytes) {
        return (request, out) -> {
            out.write(bytes.getBytes(ISO_8859_1));
            out.flush();
        };
    }

    /** Sends these bytes and then nothing. */
    private Script silentAfter(String bytes) {
        return (request, out) -> {
            sending(bytes).response(request, out);
            silent.release();
        };
    }

    /** Sends these bytes, then one more for each permit. */
    private Script drippingAfter(String bytes) {
        return (request, out) -> {
            silentAfter(bytes).response(request, out);
            while (true) {
                drops.acquireUninterruptibly();
                out.write(' ');
                out.flush();
            }
        };
    }

    private void untilSilent() throws InterruptedException {
        assertThat(silent.tryAcquire(20, TimeUnit.SECONDS))
                .as("request received")
                .isTrue();
    }

    private Job<? extends Media> job(MediaJobs media) {
        return media.resume("creatify:aurora:" + AURORA_ID);
    }

    @ParameterizedTest
    @EnumSource
    void row05_aSubmitWithoutResponse_isOutcomeUnknownAndSentOnce(CallStyle way) throws Exception {
        try (WireServer wire = WireServer.start(silentAfter(""));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
            untilSilent();
            time.passLimit();

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("in time");
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row42_aResponseByteByByte_endsByTheTimeoutOfTheCall(CallStyle way) throws Exception {
        assertEndsByItsLimit(way, HEAD);
    }

    @ParameterizedTest
    @EnumSource
    void row42_anEndlessResponseHead_endsByTheTimeoutOfTheCall(CallStyle way) throws Exception {
        assertEndsByItsLimit(way, "HTTP/1.1 200 OK\r\nX-Endless: ");
    }

    private void assertEndsByItsLimit(CallStyle way, String before) throws Exception {
        try (WireServer wire = WireServer.start(drippingAfter(before));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
            untilSilent();
            for (int second = 1; second < 10; second++) {
                drops.release();
                time.advance(Duration.ofSeconds(1));
            }
            assertThat(thrown).as("before its limit").isNotDone();
            drops.release();
            time.advance(Duration.ofSeconds(1));

            assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row42_aPollWithoutResponse_costsOneTimeoutAndNotTheWait(CallStyle way) throws Exception {
        assertTakenAgain(way, "");
    }

    @ParameterizedTest
    @EnumSource
    void row42_aPollWithOnlyAResponseHead_costsOneTimeoutAndNotTheWait(CallStyle way) throws Exception {
        assertTakenAgain(way, HEAD);
    }

    private void assertTakenAgain(CallStyle way, String bytes) throws InterruptedException {
        try (WireServer wire = WireServer.start(WireServer.sequence(silentAfter(bytes), DONE));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<? extends Media> wait = way.wait(job(media));
            untilSilent();
            time.passLimit();

            assertThat(time.drive(wait)).isInstanceOf(Video.class);
            assertThat(wire.seen()).hasSize(2);
        }
    }

    @Test
    void row42_aSinglePollWithoutResponse_endsByItsTimeout() throws Exception {
        try (WireServer wire = WireServer.start(silentAfter(""));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<MediaException> thrown =
                    CompletableFuture.supplyAsync(() -> catchThrowableOfType(MediaException.class, job(media)::poll));
            untilSilent();
            time.passLimit();

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("in time");
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row53_aBodyThatStalls_isTriedThreeTimesAndLeavesNothing(CallStyle way) throws Exception {
        // The first check sees bytes, the second one sees no new ones.
        assertGivenUp(way, DownloadOptions.defaults(), 2, "no bytes received for 30 s");
    }

    @ParameterizedTest
    @EnumSource
    void row53_aBodyThatTakesTooLong_isTriedThreeTimesAndLeavesNothing(CallStyle way) throws Exception {
        assertGivenUp(
                way, DownloadOptions.defaults().withTimeout(Duration.ofSeconds(20)), 1, "not complete within 20 s");
    }

    private void assertGivenUp(CallStyle way, DownloadOptions options, int limits, String why) throws Exception {
        Script stalling = sending("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n"
                + new String(VIDEO, ISO_8859_1));
        DownloadOptions watched = options.withProgress((bytes, of) -> {
            if (bytes == VIDEO.length) {
                silent.release();
            }
        });
        try (WireServer wire = serving("/video.mp4", stalling);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media video = result(media, time);
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    MediaException.class, () -> way.download(video, folder.resolve("a.mp4"), watched)));
            for (long pause : new long[] {0, 250, 500}) {
                if (pause > 0) {
                    time.runEach(Duration.ofMillis(pause));
                }
                untilSilent();
                for (int i = 0; i < limits; i++) {
                    time.passLimit();
                }
            }

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining(why);
            assertThat(wire.count("GET")).isEqualTo(1 + 3);
            assertThat(left(folder)).isEmpty();
        }
    }
}
