package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests changes of the system clock. The rows are those of the fault table. */
class ClockTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @EnumSource
    void row44_aWaitGoesByTheMonotonicClock(CallStyle way) {
        for (Duration jump : List.of(HOUR, HOUR.negated())) {
            ManualTime time = new ManualTime();
            Script running = (request, out) -> {
                time.setCalendar(jump);
                WireServer.json(200, auroraJson("running", null)).response(request, out);
            };
            try (WireServer wire = WireServer.start(running);
                    MediaJobs media = Requests.at(wire.url(), time)
                            .polling(PollPolicy.defaults().withTimeout(MINUTE))
                            .build()) {
                assertThat(way.failedWait(media.resume("creatify:aurora:" + AURORA_ID), time))
                        .isInstanceOf(JobTimeoutException.class);
                assertThat(Duration.ofNanos(time.nanos())).isEqualTo(MINUTE);
            }
        }
    }

    @Test
    void row44_aTokenGrowsOldByTheMonotonicClock() {
        String token = Canary.tokenJson();
        String job = "{\"job_id\":\"82cd18eb\",\"status\":\"pending\"}";
        Script vendor = (request, out) -> WireServer.json(200, request.path().equals("/oauth/token") ? token : job)
                .response(request, out);
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            for (Duration jump : List.of(Duration.ZERO, HOUR, HOUR.negated())) {
                time.setCalendar(jump);
                media.resume("mirrago:try-on:82cd18eb").poll();
            }
            assertThat(tokens(wire)).isEqualTo(1);

            time.setCalendar(Duration.ZERO);
            time.advance(HOUR);
            media.resume("mirrago:try-on:82cd18eb").poll();
            assertThat(tokens(wire)).isEqualTo(2);
        }
    }

    private static long tokens(WireServer wire) {
        return wire.seen().stream()
                .filter(request -> request.path().equals("/oauth/token"))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void timesThatNoClockCanHold_countAsAYear(CallStyle way, @TempDir Path folder) {
        ManualTime time = new ManualTime();
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        PollPolicy patient = PollPolicy.defaults()
                .withInitialDelay(forEver)
                .withMaxDelay(forEver)
                .withTimeout(forEver);
        try (WireServer wire = FinishedJob.serving("/video.mp4", FinishedJob.mp4());
                MediaJobs media = Requests.at(wire.url(), time)
                        .callTimeout(forEver)
                        .polling(patient)
                        .build()) {
            Job<? extends Media> job = media.resume("creatify:aurora:" + AURORA_ID);
            Path file = way.download(
                    way.result(job, time), folder, DownloadOptions.defaults().withTimeout(forEver));

            assertThat(file).hasBinaryContent(FinishedJob.VIDEO);
            assertThat(media.awaitAll(List.of(job), forEver)).hasSize(1);
            assertThat(patient.timeout()).isEqualTo(Duration.ofDays(365));
        }
    }

    /** Uses real time, because the thread of the real timer must not be blocked. */
    @Test
    void whatFollowsADeadline_mayWaitForAnotherJob() throws Exception {
        Script running = WireServer.json(200, auroraJson("running", null));
        Script next =
                WireServer.sequence(running, WireServer.json(200, auroraJson("done", "https://example.com/video.mp4")));
        try (WireServer wire = WireServer.start(
                        (request, out) -> (request.path().contains("next") ? next : running).response(request, out));
                MediaJobs media = MediaJobs.builder()
                        .creatify(Canary.secret("creatify-id"), Canary.secret("creatify-key"))
                        .baseUrl(Vendor.CREATIFY, wire.url())
                        .polling(PollPolicy.defaults().withInitialDelay(Duration.ofMillis(10)))
                        .build()) {
            CompletableFuture<Phase> second = media.resume("creatify:aurora:slow")
                    .awaitAsync(Duration.ofMillis(100))
                    .handle((result, late) -> {
                        Job<? extends Media> job = media.resume("creatify:aurora:next");
                        job.await(MINUTE);
                        return job.phase();
                    });

            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(Phase.SUCCEEDED);
        }
    }
}
