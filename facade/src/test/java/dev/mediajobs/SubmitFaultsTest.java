package dev.mediajobs;

import static dev.mediajobs.Requests.aurora;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A submit is billed: whatever the wire does to it, it is sent once. The rows are those of the fault table. */
class SubmitFaultsTest {
    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @EnumSource
    void row01_connectionRefused_isUnavailableAndTriedThreeTimes(Way way) throws Exception {
        URI nobody = nobodysAddress();
        try (MediaJobs media = Requests.at(nobody, time).build()) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> thrown.set(way.failedSubmit(media)));
            caller.start();
            time.runEach(Duration.ofMillis(250), Duration.ofMillis(500));
            caller.join();

            assertThat(thrown.get())
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("Creatify createAurora")
                    .hasMessageContaining("Nothing was sent");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row04_closedWithoutReply_isOutcomeUnknownAndSentOnce(Way way) {
        assertSentOnce(way, WireServer.closing(), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row04_closedOnAReusedConnection_isOutcomeUnknownAndSentOnce(Way way) {
        String avatars = "{\"avatars\":[]}";
        try (WireServer wire =
                        WireServer.start(WireServer.sequence(WireServer.json(200, avatars), WireServer.closing()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(media.miraflow().avatars()).isEmpty();

            assertThat(way.failureOf(() -> media.miraflow().submit(ImageRequest.of("A house")), () -> media.miraflow()
                            .submitAsync(ImageRequest.of("A house"))))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(wire.count("POST")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row05_createReadTimeout_isOutcomeUnknownAndSentOnce(Way way) {
        try (WireServer wire = WireServer.start(WireServer.silent());
                MediaJobs media = Requests.at(wire.url(), time)
                        .callTimeout(Duration.ofMillis(300))
                        .build()) {
            assertThat(way.failedSubmit(media))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("in time");
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row06_503WithRetryAfterZero_isOutcomeUnknownAndSentOnce(Way way) {
        MediaException thrown = assertSentOnce(
                way, WireServer.json(503, "{\"detail\":\"busy\"}", "Retry-After: 0"), OutcomeUnknownException.class);
        assertThat(thrown.status()).hasValue(503);
    }

    @ParameterizedTest
    @EnumSource
    void row06_408_isOutcomeUnknownAndSentOnce(Way way) {
        assertSentOnce(way, WireServer.json(408, "{}"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row16_400_isInvalidRequestWithTheVendorsWords(Way way) {
        MediaException thrown = assertSentOnce(
                way, WireServer.json(400, "{\"audio\":[\"Enter a valid URL.\"]}"), InvalidRequestException.class);
        assertThat(thrown).hasMessageContaining("Enter a valid URL.").hasMessageContaining("Nothing was started");
        assertThat(thrown.status()).hasValue(400);
        assertThat(thrown.vendor()).contains(Vendor.CREATIFY);
        assertThat(thrown.operation()).isEqualTo("createAurora");
    }

    @ParameterizedTest
    @EnumSource
    void row17_401_isAuthenticationAndSentOnce(Way way) {
        assertSentOnce(way, WireServer.json(401, "{\"detail\":\"no\"}"), AuthenticationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row19_402_isInsufficientCredits(Way way) {
        assertSentOnce(way, WireServer.json(402, "{}"), InsufficientCreditsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row19_400WithTheWordsOfMissingCredits_isInsufficientCredits(Way way) {
        assertSentOnce(
                way,
                WireServer.json(400, "{\"error\":{\"code\":\"INSUFFICIENT_CREDITS\"}}"),
                InsufficientCreditsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row22_409_isInvalidRequestAndSentOnce(Way way) {
        assertSentOnce(way, WireServer.json(409, "{}"), InvalidRequestException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row23_429_isUnavailableWithTheWishOfTheVendorAndSentOnce(Way way) {
        MediaException thrown =
                assertSentOnce(way, WireServer.json(429, "{}", "Retry-After: 7"), VendorUnavailableException.class);
        assertThat(((VendorUnavailableException) thrown).retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void row24_500_isOutcomeUnknownAndSentOnce(Way way) {
        assertSentOnce(way, WireServer.json(500, "{\"error\":\"Rate limit exceeded\"}"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row25_502WithHtml_isOutcomeUnknownAndItsBodyIsCut(Way way) {
        String page = "<html>" + "sorry ".repeat(500) + "</html>";
        MediaException thrown = assertSentOnce(way, WireServer.page(502, page), OutcomeUnknownException.class);
        assertThat(thrown.body()).hasValueSatisfying(body -> assertThat(body).hasSizeLessThan(210));
    }

    @ParameterizedTest
    @EnumSource
    void row26_200WithHtml_isOutcomeUnknownAndSentOnce(Way way) {
        MediaException thrown =
                assertSentOnce(way, WireServer.page(200, "<html>Log in</html>"), OutcomeUnknownException.class);
        assertThat(thrown).hasMessageContaining("text/html");
    }

    @ParameterizedTest
    @EnumSource
    void row27_emptyAndNullAnswers_areOutcomeUnknownAndSentOnce(Way way) {
        assertSentOnce(way, WireServer.json(201, ""), OutcomeUnknownException.class);
        assertSentOnce(way, WireServer.json(201, "null"), OutcomeUnknownException.class);
        assertSentOnce(way, WireServer.json(201, "[]"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row28_cutAnswers_areOutcomeUnknownAndSentOnce(Way way) {
        assertSentOnce(
                way,
                WireServer.raw(
                        "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"),
                OutcomeUnknownException.class);
        assertSentOnce(
                way,
                WireServer.raw("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"id\""),
                OutcomeUnknownException.class);
        assertSentOnce(way, WireServer.json(201, "{\"id\":\"3c90"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row30_answerWithoutJobId_isOutcomeUnknownAndSentOnce(Way way) {
        assertSentOnce(way, WireServer.json(201, "{\"status\":\"pending\"}"), OutcomeUnknownException.class);
        assertSentOnce(
                way,
                WireServer.json(201, "{\"id\":\"../../etc\",\"status\":\"pending\"}"),
                OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row36_deepNestingAndWrongTypes_areOutcomeUnknownAndSentOnce(Way way) {
        String deep = "{\"id\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertSentOnce(way, WireServer.json(201, deep), OutcomeUnknownException.class);
        assertSentOnce(way, WireServer.json(201, "{\"id\":{},\"status\":7}"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row37_endlessAnswer_isOutcomeUnknownAndNotReadToItsEnd(Way way) {
        Script endless = (request, out) -> {
            out.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n".getBytes(UTF_8));
            byte[] spaces = " ".repeat(1 << 16).getBytes(UTF_8);
            while (true) {
                out.write(spaces);
            }
        };
        MediaException thrown = assertSentOnce(way, endless, OutcomeUnknownException.class);
        assertThat(thrown).hasMessageContaining("larger than 4 MiB");
    }

    @ParameterizedTest
    @EnumSource
    void row40_redirect_isNotFollowed(Way way) {
        try (WireServer elsewhere = WireServer.start(WireServer.json(200, "{}"))) {
            MediaException thrown = assertSentOnce(
                    way,
                    WireServer.json(307, "", "Location: " + elsewhere.url() + "/api/aurora/?token=canary"),
                    UnexpectedAnswerException.class);
            assertThat(thrown).hasMessageContaining("127.0.0.1").hasMessageNotContaining("canary");
            assertThat(elsewhere.seen()).isEmpty();
        }
    }

    @Test
    void row15_interruptedWhileSending_isOutcomeUnknownAndKeepsTheFlag() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (WireServer wire = WireServer.start((request, out) -> arrived.countDown());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                thrown.set(catchThrowableOfType(
                        MediaException.class, () -> media.creatify().submit(aurora())));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            arrived.await();
            caller.interrupt();
            caller.join();

            assertThat(thrown.get()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(flag.get()).isTrue();
            assertThat(wire.seen()).hasSize(1);
        }
    }

    private static MediaException assertSentOnce(Way way, Script script, Class<? extends MediaException> expected) {
        try (WireServer wire = WireServer.start(script);
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            MediaException thrown = way.failedSubmit(media);
            assertThat(thrown).isInstanceOf(expected);
            assertThat(wire.seen()).as("requests that reached the server").hasSize(1);
            return thrown;
        }
    }

    private static URI nobodysAddress() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + taken.getLocalPort());
        }
    }
}
