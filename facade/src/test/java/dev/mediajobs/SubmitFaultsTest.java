package dev.mediajobs;

import static dev.mediajobs.Requests.aurora;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.miraflow.ImageRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A billed submit is sent once, with any network fault. The rows are those of the fault table. */
class SubmitFaultsTest {
    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @EnumSource
    void row01_connectionRefused_isUnavailableAndTriedThreeTimes(CallStyle way) throws Exception {
        try (NoOpListener closedPort = new NoOpListener();
                MediaJobs media = Requests.at(closedPort.url(), time).build()) {
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
    void row47_aHundredRetriesEmptyTheBudget_andThenEachIsTriedOnce(CallStyle way) throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (NoOpListener closedPort = new NoOpListener();
                MediaJobs media = Requests.at(closedPort.url(), time)
                        .addListener(event -> tries.incrementAndGet())
                        .build()) {
            for (int submits = 1; submits <= 52; submits++) {
                time.untilDone(CompletableFuture.supplyAsync(() -> way.failedSubmit(media)));
                assertThat(tries).hasValue(submits + 2 * Math.min(submits, 50));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void row04_closedWithoutReply_isOutcomeUnknownAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(WireServer.closing(), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row04_closedOnAReusedConnection_isOutcomeUnknownAndSentOnce(CallStyle way) {
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
    void row06_503WithRetryAfterZero_isOutcomeUnknownAndSentOnce(CallStyle way) {
        MediaException thrown = way.failedSubmitSentOnce(
                WireServer.json(503, "{\"detail\":\"busy\"}", "Retry-After: 0"), OutcomeUnknownException.class);
        assertThat(thrown.status()).hasValue(503);
    }

    @ParameterizedTest
    @EnumSource
    void row06_408_isOutcomeUnknownAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(WireServer.json(408, "{}"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row28_truncatedResponses_areOutcomeUnknownAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(
                WireServer.raw(
                        "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"),
                OutcomeUnknownException.class);
        way.failedSubmitSentOnce(
                WireServer.raw("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"id\""),
                OutcomeUnknownException.class);
        way.failedSubmitSentOnce(WireServer.json(201, "{\"id\":\"3c90"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row37_endlessResponse_isOutcomeUnknownAndNotReadToItsEnd(CallStyle way) {
        Script endless = (request, out) -> {
            out.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n".getBytes(UTF_8));
            byte[] spaces = " ".repeat(1 << 16).getBytes(UTF_8);
            while (true) {
                out.write(spaces);
            }
        };
        MediaException thrown = way.failedSubmitSentOnce(endless, OutcomeUnknownException.class);
        assertThat(thrown).hasMessageContaining("larger than 4 MiB");
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
}
