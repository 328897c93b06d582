package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Somebody sets the machine's clock, or summer begins. The rows are those of the fault table. */
class ClockTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void row44_aWaitGoesByTheMonotonicClock() {
        for (Duration jump : List.of(HOUR, HOUR.negated())) {
            ManualTime time = new ManualTime();
            Script running = (request, out) -> {
                time.setCalendar(jump);
                WireServer.json(200, auroraJson("running", null)).answer(request, out);
            };
            try (WireServer wire = WireServer.start(running);
                    MediaJobs media = Requests.at(wire.url(), time).build()) {
                CompletableFuture<? extends Media> wait =
                        media.resume("creatify:aurora:" + AURORA_ID).toFuture(MINUTE);

                assertThatThrownBy(() -> time.drive(wait)).hasCauseInstanceOf(JobTimeoutException.class);
                assertThat(Duration.ofNanos(time.nanos())).isEqualTo(MINUTE);
            }
        }
    }

    @Test
    void row44_aTokenGrowsOldByTheMonotonicClock() {
        String token = "{\"access_token\":\"canary-token\",\"expires_in\":3600}";
        String job = "{\"job_id\":\"82cd18eb\",\"status\":\"pending\"}";
        Script vendor = (request, out) -> WireServer.json(200, request.path().equals("/oauth/token") ? token : job)
                .answer(request, out);
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
}
