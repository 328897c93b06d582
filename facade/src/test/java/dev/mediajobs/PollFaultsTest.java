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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests network faults during polls and lists. The rows are those of the fault table. */
class PollFaultsTest {
    private static final Script DONE = WireServer.json(200, auroraJson("done", "https://example.com/video.mp4"));

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @EnumSource
    void row07_brokenResponses_areRetried(CallStyle way) {
        assertEndsWell(way, WireServer.closing());
        assertEndsWell(
                way,
                WireServer.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"));
        assertEndsWell(
                way,
                WireServer.raw("HTTP/1.1 200 OK\r\n"
                        + "Content-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "xyz\r\n"));
        assertEndsWell(way, WireServer.raw("garbage\r\n\r\n"));
    }

    @ParameterizedTest
    @EnumSource
    void row25_badGateways_areAskedAgain(CallStyle way) {
        assertEndsWell(way, WireServer.page(502, "<html>Bad gateway</html>"));
        assertEndsWell(way, WireServer.json(503, "{}"));
        assertEndsWell(way, WireServer.json(408, "{}"));
    }

    @ParameterizedTest
    @EnumSource
    void row23_429_isAskedAgainWhenTheVendorWishes(CallStyle way) {
        assertEndsWell(way, WireServer.json(429, "{}", "Retry-After: 3"));
        assertEndsWell(way, WireServer.json(429, "{}", "Retry-After: soon"));
        assertEndsWell(way, WireServer.json(429, "{}", "Retry-After: -5"));
        assertEndsWell(way, WireServer.json(429, "{}", "Retry-After: Sat, 24 Jan 2026 12:00:09 GMT"));
        assertEndsWell(way, WireServer.json(429, "{}", "Retry-After: Fri, 02 Jan 2015 12:00:00 GMT"));
    }

    @ParameterizedTest
    @EnumSource
    void row23_429ForTenYears_endsTheWaitAtOnce(CallStyle way) {
        assertEnds(way, VendorUnavailableException.class, WireServer.json(429, "{}", "Retry-After: 315360000"));
        assertEnds(
                way, VendorUnavailableException.class, WireServer.json(429, "{}", "Retry-After: 999999999999999999"));
    }

    @ParameterizedTest
    @EnumSource
    void row28_cutJson_isAskedForAgain(CallStyle way) {
        assertEndsWell(way, WireServer.json(200, "{\"id\":\"3c90c3cc"));
    }

    @ParameterizedTest
    @EnumSource
    void row26_aLoginPage_isAFailedPoll(CallStyle way) {
        MediaException thrown = assertUnreadable(way, WireServer.page(200, "<html>Log in</html>"));
        assertThat(thrown).hasMessageContaining("text/html").hasMessageContaining("creatify:aurora:" + AURORA_ID);
    }

    @ParameterizedTest
    @EnumSource
    void row27_emptyNullAndLists_areFailedPolls(CallStyle way) {
        assertUnreadable(way, WireServer.json(200, ""));
        assertUnreadable(way, WireServer.json(200, "null"));
        assertUnreadable(way, WireServer.json(200, "[]"));
    }

    @ParameterizedTest
    @EnumSource
    void anEmpty202_isNoNewsAndNoFailure(CallStyle way) {
        assertEndsWell(way, WireServer.raw("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"));
        assertEndsWell(way, WireServer.raw("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    @ParameterizedTest
    @EnumSource
    void row17_401_endsTheWaitAtOnce(CallStyle way) {
        assertEnds(way, AuthenticationException.class, WireServer.json(401, "{}"));
    }

    @ParameterizedTest
    @EnumSource
    void row36_whatIsMoreOrOtherThanExpected_isSurvived(CallStyle way) {
        assertEndsWell(way, WireServer.json(200, "{\"status\":\"running\",\"new\":{\"deep\":[1,2]},\"id\":\"x\"}"));
        assertEndsWell(way, WireServer.json(200, "{\"id\":null,\"status\":null,\"progress\":null}"));
        assertEndsWell(way, WireServer.json(200, "\uFEFF{\"status\":\"running\"}"));
    }

    @Test
    void aNullInAList_isLeftOut() {
        try (WireServer wire = WireServer.start((request, out) -> WireServer.json(
                                200, request.path().startsWith("/api/aurora/") ? "[null]" : "{\"avatars\":[null]}")
                        .response(request, out));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            assertThat(media.creatify().jobs()).isEmpty();
            assertThat(media.miraflow().avatars()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void row36_aDuplicateStatusOrAValueThatDoesNotFit_isSurvived(CallStyle way) {
        assertEndsWell(way, WireServer.json(200, "{\"status\":\"running\",\"status\":\"pending\"}"));
        assertEndsWell(
                way,
                WireServer.json(
                        200, "{\"status\":\"running\",\"created_at\":\"2026-01-24 13:07\",\"failed_reason\":{}}"));
    }

    @ParameterizedTest
    @EnumSource
    void row38_aGzipBomb_isNotDecompressed(CallStyle way) throws Exception {
        Buffer bomb = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(bomb))) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        MediaException thrown = assertUnreadable(
                way, WireServer.whole(200, "application/json", bomb.readByteArray(), "Content-Encoding: gzip"));
        assertThat(thrown).hasMessageContaining("larger than 4 MiB");
    }

    @ParameterizedTest
    @EnumSource
    void row39_aWrongContentType_isAFailedPoll(CallStyle way) {
        assertUnreadable(way, WireServer.whole(200, "text/plain", "{\"status\":\"done\"}".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void row40_redirectOfAPoll_isNotFollowedAndShowsNoQuery(CallStyle way) {
        try (WireServer elsewhere = WireServer.start(DONE)) {
            MediaException thrown = assertUnreadable(
                    way,
                    WireServer.json(302, "", "Location: " + elsewhere.url() + "/?key=" + Canary.secret("signature")));
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

    private static void assertEndsWell(CallStyle way, Script first) {
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(WireServer.sequence(first, DONE));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(way.result(resumed(media), time)).isNotNull();
            assertThat(wire.count("GET")).isEqualTo(2);
        }
    }

    private static MediaException assertEnds(CallStyle way, Class<? extends MediaException> expected, Script first) {
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(WireServer.sequence(first, DONE));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            MediaException failure = way.failedWait(resumed(media), time);
            assertThat(wire.count("GET")).isEqualTo(1);
            assertThat(failure).isInstanceOf(expected);
            return failure;
        }
    }

    /** Asserts that one such response is survived and that the maximum of them ends the wait. */
    private static MediaException assertUnreadable(CallStyle way, Script response) {
        assertEndsWell(way, response);
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(response);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            MediaException failure = way.failedWait(resumed(media), time);
            assertThat(wire.count("GET")).isEqualTo(PollPolicy.defaults().maxConsecutiveFailures());
            assertThat(failure).isInstanceOf(UnexpectedResponseException.class);
            return failure;
        }
    }

    private static Job<? extends Media> resumed(MediaJobs media) {
        return media.resume("creatify:aurora:" + AURORA_ID);
    }
}
