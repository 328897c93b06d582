package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests faults of jobs during waits. The rows are those of the fault table. */
class WaitFaultsTest {
    private static final String LINK = "https://example.com/video.mp4";
    private static final Script RUNNING = WireServer.json(200, auroraJson("running", null));
    private static final Script BARE = WireServer.json(200, auroraJson("done", null));
    private static final Script DONE = WireServer.json(200, auroraJson("done", LINK));
    private static final Script UNKNOWN = WireServer.json(404, "{\"detail\":\"Not found.\"}");

    private ManualTime time = new ManualTime();

    private Media result(CallStyle way, String reference, Script... responses) {
        time = new ManualTime();
        try (WireServer wire = WireServer.start(WireServer.sequence(responses));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = way.result(media.resume(reference), time);
            assertThat(wire.seen()).as("polls").hasSize(responses.length);
            return result;
        }
    }

    private Media result(CallStyle way, Script... responses) {
        return result(way, "creatify:aurora:" + AURORA_ID, responses);
    }

    private MediaException failure(CallStyle way, String reference, Script... responses) {
        time = new ManualTime();
        try (WireServer wire = WireServer.start(WireServer.sequence(responses));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            MediaException failure = way.failedWait(media.resume(reference), time);
            assertThat(failure.reference()).contains(reference);
            assertThat(wire.count("POST")).as("submits").isZero();
            return failure;
        }
    }

    private MediaException failure(CallStyle way, Script... responses) {
        return failure(way, "creatify:aurora:" + AURORA_ID, responses);
    }

    private Duration passed() {
        return Duration.ofNanos(time.nanos());
    }

    @ParameterizedTest
    @EnumSource
    void row20_notFoundAtFirst_isTolerated(CallStyle way) {
        assertThat(result(way, UNKNOWN, UNKNOWN, DONE).link()).hasToString(LINK);
    }

    @ParameterizedTest
    @EnumSource
    void row20_notFoundForGood_isReportedAfterHalfAMinute(CallStyle way) {
        assertThat(failure(way, UNKNOWN)).isInstanceOf(JobNotFoundException.class);
        assertThat(passed()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void row21_goneAndBack_isTolerated_andGoneForGoodIsReportedWithTheHistory(CallStyle way) {
        assertThat(result(way, RUNNING, UNKNOWN, UNKNOWN, DONE).link()).hasToString(LINK);

        MediaException gone = failure(way, RUNNING, UNKNOWN);
        assertThat(gone).isInstanceOf(JobNotFoundException.class);
        assertThat(gone.history()).extracting(Progress::rawStatus).containsExactly("running");
    }

    @ParameterizedTest
    @EnumSource
    void row31_anUnknownStatus_isTolerated_andLoggedOnce(CallStyle way) {
        Script unknownStatus = WireServer.json(200, auroraJson("hibernating " + way, null));
        try (LogCapture log = new LogCapture()) {
            assertThat(result(way, unknownStatus, unknownStatus, unknownStatus, DONE)
                            .link())
                    .hasToString(LINK);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("hibernating " + way))
                    .singleElement()
                    .asString()
                    .contains("creatify:aurora:");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row32_progressThatFallsOrMakesNoSense_isShownAsTheFarthestSoFar_andDecidesNothing(CallStyle way) {
        Script[] values = Stream.of("0.9", "0.2", "null", "-3", "7e300", "100")
                .map(progress ->
                        WireServer.json(200, auroraJson("running", null).replace("0.4", progress)))
                .toArray(Script[]::new);

        MediaException late = failure(way, values);

        assertThat(late).isInstanceOf(JobTimeoutException.class);
        assertThat(late.history()).singleElement().satisfies(seen -> assertThat(seen.fraction())
                .hasValue(1));
        assertThat(failure(way, values[0], values[1]).history())
                .singleElement()
                .satisfies(seen -> assertThat(seen.fraction()).hasValue(0.9));
        assertThat(result(way, values[4], values[1], DONE).link()).hasToString(LINK);
    }

    @ParameterizedTest
    @EnumSource
    void row33_aSuccessIsNotTakenBack(CallStyle way) {
        Script failed = WireServer.json(200, auroraJson("failed", null));
        assertThat(result(way, BARE, RUNNING, failed, DONE).link()).hasToString(LINK);
    }

    @ParameterizedTest
    @EnumSource
    void row34_aSuccessWithoutAValidLink_isMissingAfterTenSeconds(CallStyle way) {
        for (Script nothing : new Script[] {BARE, WireServer.json(200, auroraJson("done", ""))}) {
            assertThat(failure(way, nothing)).isInstanceOf(ResultMissingException.class);
            assertThat(passed()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(15));
        }
    }

    @ParameterizedTest
    @EnumSource
    void row34_aFinishedThumbnailWithoutItsPicture_isMissingToo(CallStyle way) {
        String thumbnail = "{\"id\":\"t1\",\"name\":\"A\",\"prompt\":\"B\",\"imageUrl\":null,\"mediaId\":\"m1\","
                + "\"createdAt\":\"2026-01-24T12:00:00Z\"}";
        assertThat(failure(way, "miraflow:thumbnail:t1", WireServer.json(200, thumbnail)))
                .isInstanceOf(ResultMissingException.class);
        String status = "{\"id\":\"t1\",\"status\":\"completed\",\"progress\":100,\"imageUrl\":null}";
        assertThat(failure(way, "miraflow:thumbnail:t1", WireServer.json(200, status)))
                .isInstanceOf(ResultMissingException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row34_aFinishedPictureWithoutItsLink_isMissingToo(CallStyle way) {
        String picture =
                "{\"id\":\"i1\",\"mediaId\":\"m1\",\"downloadUrl\":null,\"createdAt\":\"2026-01-24T12:00:00Z\"}";
        assertThat(failure(way, "miraflow:image:i1", WireServer.json(200, picture)))
                .isInstanceOf(ResultMissingException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row35_aFailureWithoutAReason_isUnspecified(CallStyle way) {
        for (String reason : new String[] {"null", "\"\""}) {
            Script failed = WireServer.json(
                    200, "{\"id\":\"" + AURORA_ID + "\",\"status\":\"failed\",\"failed_reason\":" + reason + "}");
            assertThat(failure(way, failed))
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("unspecified");
        }
        Script tryOn = (request, out) -> WireServer.json(
                        200,
                        request.path().equals("/oauth/token")
                                ? Canary.tokenJson()
                                : "{\"job_id\":\"j1\",\"status\":\"failed\",\"error_msg\":{}}")
                .response(request, out);
        time = new ManualTime();
        try (WireServer wire = WireServer.start(tryOn);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(way.failedWait(media.resume("mirrago:try-on:j1"), time))
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("unspecified");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row43_aJobThatNeverEnds_endsTheWaitAtItsDeadline_andNotTheJob(CallStyle way) {
        MediaException late = failure(way, RUNNING);

        assertThat(late)
                .isInstanceOf(JobTimeoutException.class)
                .hasMessageContaining("\"running\"")
                .hasMessageContaining("creatify:aurora:" + AURORA_ID);
        assertThat(passed()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @EnumSource
    void row15_interruptedOrCancelledInAPoll_endsTheCallAndTheWait(CallStyle way) throws Exception {
        CountDownLatch requested = new CountDownLatch(1);
        try (WireServer wire = WireServer.start((request, out) -> requested.countDown());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<? extends Media> job = media.resume("creatify:aurora:" + AURORA_ID);
            switch (way) {
                case BLOCKING -> interrupt(job, requested);
                case FUTURE -> {
                    CompletableFuture<? extends Media> wait = job.awaitAsync();
                    assertThat(requested.await(20, TimeUnit.SECONDS)).isTrue();
                    assertThat(wait.cancel(true)).isTrue();
                }
            }
            assertThat(time.left()).as("timers left behind").isZero();
            assertThat(wire.seen()).hasSize(1);
        }
    }

    private static void interrupt(Job<? extends Media> job, CountDownLatch requested) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread waiter = new Thread(() -> {
            try {
                job.await();
            } catch (MediaException ended) {
                thrown.set(ended);
            }
            flag.set(Thread.currentThread().isInterrupted());
        });
        waiter.start();
        assertThat(requested.await(20, TimeUnit.SECONDS)).isTrue();
        waiter.interrupt();
        waiter.join();
        assertThat(thrown.get()).isInstanceOf(OperationCancelledException.class);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void aRelativeLink_leadsToTheVendor() {
        Script relative = WireServer.json(200, auroraJson("done", "/files/video.mp4"));
        assertThat(result(CallStyle.FUTURE, relative).link())
                .hasPath("/files/video.mp4")
                .hasHost("127.0.0.1");
    }
}
