package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;

/** What the wire can do to looks and lists. The rows are those of the fault table. */
class LookFaultsTest {
    private static final Script DONE = WireServer.json(200, auroraJson("done", "https://example.com/video.mp4"));

    private final ManualTime time = new ManualTime();

    @Test
    void row07_brokenAnswers_areAskedForAgain() {
        assertEndsWell(WireServer.closing());
        assertEndsWell(
                WireServer.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"));
        assertEndsWell(WireServer.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"));
        assertEndsWell(WireServer.raw("garbage\r\n\r\n"));
    }

    @Test
    void row25_badGateways_areAskedAgain() {
        assertEndsWell(WireServer.page(502, "<html>Bad gateway</html>"));
        assertEndsWell(WireServer.json(503, "{}"));
        assertEndsWell(WireServer.json(408, "{}"));
    }

    @Test
    void row23_429_isAskedAgainWhenTheVendorWishes() {
        assertEndsWell(WireServer.json(429, "{}", "Retry-After: 3"));
        assertEndsWell(WireServer.json(429, "{}", "Retry-After: soon"));
        assertEndsWell(WireServer.json(429, "{}", "Retry-After: -5"));
        assertEndsWell(WireServer.json(429, "{}", "Retry-After: Sat, 24 Jan 2026 12:00:09 GMT"));
        assertEndsWell(WireServer.json(429, "{}", "Retry-After: Fri, 02 Jan 2015 12:00:00 GMT"));
    }

    @Test
    void row23_429ForTenYears_endsTheWaitAtOnce() {
        assertEnds(VendorUnavailableException.class, WireServer.json(429, "{}", "Retry-After: 315360000"));
        assertEnds(VendorUnavailableException.class, WireServer.json(429, "{}", "Retry-After: 999999999999999999"));
    }

    @Test
    void row28_cutJson_isAskedForAgain() {
        assertEndsWell(WireServer.json(200, "{\"id\":\"3c90c3cc"));
    }

    @Test
    void row26_aLoginPage_endsTheWaitAtOnce() {
        MediaException thrown =
                assertEnds(UnexpectedAnswerException.class, WireServer.page(200, "<html>Log in</html>"));
        assertThat(thrown).hasMessageContaining("text/html").hasMessageContaining("creatify:aurora:" + AURORA_ID);
    }

    @Test
    void row27_emptyNullAndLists_endTheWaitAtOnce() {
        assertEnds(UnexpectedAnswerException.class, WireServer.json(200, ""));
        assertEnds(UnexpectedAnswerException.class, WireServer.json(200, "null"));
        assertEnds(UnexpectedAnswerException.class, WireServer.json(200, "[]"));
    }

    @Test
    void anEmpty202_isNoNewsAndNoFailure() {
        assertEndsWell(WireServer.raw("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"));
        assertEndsWell(WireServer.raw("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    @Test
    void row17_401_endsTheWaitAtOnce() {
        assertEnds(AuthenticationException.class, WireServer.json(401, "{}"));
    }

    @Test
    void row36_whatIsMoreOrOtherThanExpected_isSurvived() {
        assertEndsWell(WireServer.json(200, "{\"status\":\"running\",\"new\":{\"deep\":[1,2]},\"id\":\"x\"}"));
        assertEndsWell(WireServer.json(200, "{\"id\":null,\"status\":null,\"progress\":null}"));
        assertEndsWell(WireServer.json(200, "{\"status\":\"running\",\"status\":\"pending\"}"));
        assertEndsWell(WireServer.json(200, "\uFEFF{\"status\":\"running\"}"));
    }

    @Test
    void row38_aGzipBomb_isNotUnfolded() throws Exception {
        Buffer bomb = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(bomb))) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        MediaException thrown = assertEnds(
                UnexpectedAnswerException.class,
                WireServer.whole(200, "application/json", bomb.readByteArray(), "Content-Encoding: gzip"));
        assertThat(thrown).hasMessageContaining("larger than 4 MiB");
    }

    @Test
    void row39_aWrongContentType_endsTheWaitAtOnce() {
        assertEnds(
                UnexpectedAnswerException.class,
                WireServer.whole(200, "text/plain", "{\"status\":\"done\"}".getBytes(UTF_8)));
    }

    @Test
    void row42_aServerThatNeverAnswers_costsOneCallTimeoutAndNotTheDeadline() {
        try (WireServer wire = WireServer.start(WireServer.sequence(WireServer.silent(), DONE));
                MediaJobs media = Requests.at(wire.url(), time)
                        .callTimeout(Duration.ofMillis(300))
                        .build()) {
            assertThat(time.drive(media.resume("creatify:aurora:" + AURORA_ID).toFuture()))
                    .isNotNull();
        }
    }

    @Test
    void row42_aServerThatStopsAfterItsHead_costsOneCallTimeout() {
        Script stopping = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(UTF_8));
            out.flush();
        };
        try (WireServer wire = WireServer.start(WireServer.sequence(stopping, DONE));
                MediaJobs media = Requests.at(wire.url(), time)
                        .callTimeout(Duration.ofMillis(300))
                        .build()) {
            assertThat(time.drive(media.resume("creatify:aurora:" + AURORA_ID).toFuture()))
                    .isNotNull();
        }
    }

    @Test
    void row40_redirectOfALook_isNotFollowedAndShowsNoQuery() {
        try (WireServer elsewhere = WireServer.start(DONE)) {
            MediaException thrown = assertEnds(
                    UnexpectedAnswerException.class,
                    WireServer.json(302, "", "Location: " + elsewhere.url() + "/?key=canary"));
            assertThat(thrown).hasMessageNotContaining("canary");
            assertThat(elsewhere.seen()).isEmpty();
        }
    }

    @Test
    void lists_areTriedThreeTimesWithGrowingPauses() {
        try (WireServer wire = WireServer.start(WireServer.json(500, "{}"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    MediaException.class, () -> media.miraflow().avatars()));
            time.runEach(Duration.ofMillis(250), Duration.ofMillis(500));

            assertThat(thrown.join()).isInstanceOf(VendorUnavailableException.class);
            assertThat(wire.count("GET")).isEqualTo(3);
        }
    }

    private static void assertEndsWell(Script first) {
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(WireServer.sequence(first, DONE));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(time.drive(media.resume("creatify:aurora:" + AURORA_ID).toFuture()))
                    .isNotNull();
            assertThat(wire.count("GET")).isEqualTo(2);
        }
    }

    private static MediaException assertEnds(Class<? extends MediaException> expected, Script first) {
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(WireServer.sequence(first, DONE));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<? extends Media> future =
                    media.resume("creatify:aurora:" + AURORA_ID).toFuture();
            time.drive(future.handle((value, error) -> "ended"));
            assertThat(wire.count("GET")).isEqualTo(1);
            MediaException failure = Requests.failure(future);
            assertThat(failure).isInstanceOf(expected);
            return failure;
        }
    }
}
