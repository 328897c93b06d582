package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scenarios in which polls fail or return unexpected states, for each vendor. */
class PollFaultsTest extends FrozenSimulator {

    @ParameterizedTest
    @CsvSource({
        "errors-then-fine, 3, 500",
        "not-found-then-fine, 2, 404",
        "rate-limit-as-500, 2, 500",
        "empty-202, 2, 202",
        "failure-inside-200, 2, 200",
    })
    void theFirstPolls_fail_andTheNextSucceeds(String scenario, int polls, int status) {
        for (Jobs job : Jobs.values()) {
            String id = submit(job, scenario);
            for (int i = 0; i < polls; i++) {
                Response failed = job.poll(caller, id);
                assertThat(failed.status()).as(job.name()).isEqualTo(status);
                assertThat(failed.response().body().length == 0).isEqualTo(status == 202);
            }
            Response succeeded = job.poll(caller, id);
            assertThat(succeeded.status()).as(job.name()).isEqualTo(200);
            assertThat(job.status(succeeded)).as(job.name()).isNotEmpty();
        }
    }

    @Test
    void retryAfter_canBeADateOrInvalid() {
        Response dated = Jobs.CREATIFY.poll(caller, submit(Jobs.CREATIFY, "retry-after-date"));
        assertThat(dated.status()).isEqualTo(429);
        Instant now = Instant.parse(caller.get("/__admin/simulator/clock").at("/now"));
        ZonedDateTime until = ZonedDateTime.parse(dated.header("Retry-After"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(Duration.between(now, until)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        Response invalid = Jobs.MIRAFLOW_IMAGE.poll(caller, submit(Jobs.MIRAFLOW_IMAGE, "retry-after-nonsense"));
        assertThat(invalid.header("Retry-After")).isEqualTo("soon");
    }

    @ParameterizedTest
    @EnumSource
    void failsMidway_failsAfterHalfOfTheTime(Jobs job) {
        String id = submit(job, "fails-midway");
        simulator.advanceClock(Duration.ofSeconds(49));
        assertThat(job.status(job.poll(caller, id))).isNotIn("failed", "FAILED", "inference_failed");
        simulator.advanceClock(Duration.ofSeconds(1));
        assertThat(job.status(job.poll(caller, id))).isIn("failed", "FAILED", "inference_failed");
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(job.status(job.poll(caller, id))).isIn("failed", "FAILED", "inference_failed");
    }

    @ParameterizedTest
    @EnumSource
    void jobDisappears_returns404AfterHalfOfTheTime(Jobs job) {
        String id = submit(job, "job-disappears");
        assertThat(job.poll(caller, id).status()).isEqualTo(200);
        simulator.advanceClock(Duration.ofSeconds(50));
        assertThat(job.poll(caller, id).status()).isEqualTo(404);
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(job.poll(caller, id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATIFY, running, pending",
        "MIRRAGO, processing, pending",
        "MIRAFLOW_VIDEO, inference_working, inference_started"
    })
    void statusRegresses_isQueuedAgain(Jobs job, String running, String queued) {
        String id = submit(job, "status-regresses");
        simulator.advanceClock(Duration.ofSeconds(40));
        assertThat(job.status(job.poll(caller, id))).isEqualTo(running);
        simulator.advanceClock(Duration.ofSeconds(15));
        assertThat(job.status(job.poll(caller, id))).isEqualTo(queued);
        simulator.advanceClock(Duration.ofSeconds(20));
        assertThat(job.status(job.poll(caller, id))).isEqualTo(running);
        simulator.advanceClock(Duration.ofSeconds(25));
        assertThat(job.link(job.result(caller, id))).startsWith("http");
    }

    @Test
    void progressRegresses_forAWhile() {
        String id = submit(Jobs.MIRAFLOW_VIDEO, "progress-regresses");
        simulator.advanceClock(Duration.ofSeconds(45));
        assertThat(Jobs.MIRAFLOW_VIDEO.poll(caller, id).at("/progress")).isEqualTo("45%");
        simulator.advanceClock(Duration.ofSeconds(10));
        assertThat(Jobs.MIRAFLOW_VIDEO.poll(caller, id).at("/progress")).isEqualTo("15%");
        simulator.advanceClock(Duration.ofSeconds(25));
        assertThat(Jobs.MIRAFLOW_VIDEO.poll(caller, id).at("/progress")).isEqualTo("80%");
    }

    @Test
    void progressMixed_changesItsFormat() {
        String video = submit(Jobs.MIRAFLOW_VIDEO, "progress-mixed");
        String aurora = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofSeconds(45));
        assertThat(Jobs.MIRAFLOW_VIDEO
                        .poll(caller, video)
                        .json()
                        .get("progress")
                        .isTextual())
                .isTrue();
        assertThat(Jobs.MIRAFLOW_VIDEO
                        .poll(caller, video)
                        .json()
                        .get("progress")
                        .intValue())
                .isEqualTo(45);
        assertThat(Jobs.CREATIFY.poll(caller, aurora).json().get("progress").isNumber())
                .isTrue();
        assertThat(Jobs.CREATIFY.poll(caller, aurora).at("/progress")).isEqualTo("45%");
    }

    @Test
    void tokenExpires_midway_andANewOneIsAccepted() {
        simulator.scenario("token-expires");
        String[] old = Jobs.MIRRAGO.keys(caller);
        String id = Jobs.MIRRAGO.id(caller);
        String path = "/v1/mirrago/job/" + id;
        assertThat(caller.get(path, old).status()).isEqualTo(200);
        simulator.advanceClock(Duration.ofSeconds(50));
        assertThat(caller.get(path, old).status()).isEqualTo(401);
        assertThat(caller.get(path, Jobs.MIRRAGO.keys(caller)).status()).isEqualTo(200);
        String aurora = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofSeconds(50));
        assertThat(Jobs.CREATIFY.poll(caller, aurora).status()).isEqualTo(200);
    }

    @Test
    void slowResponses_exceedAShortTimeout() {
        String id = submit(Jobs.MIRAFLOW_IMAGE, "slow-responses");
        HttpRequest request = HttpRequest.newBuilder(simulator.baseUrl().resolve("/api/image/" + id))
                .headers(HttpCaller.MIRAFLOW)
                .timeout(Duration.ofMillis(300))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void submitResponseLost_createsTheJobNevertheless() {
        simulator.scenario("submit-response-lost");
        assertThatThrownBy(() -> Jobs.CREATIFY.submit(caller))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).isNotEmpty();
    }

    @Test
    void noCredits_refusesTheSubmit_andCreatesNoJob() {
        simulator.scenario("no-credits");
        Response creatify = caller.post(
                "/api/aurora/",
                "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}",
                HttpCaller.CREATIFY);
        assertThat(creatify.status()).isEqualTo(402);
        assertThat(creatify.at("/detail")).isEqualTo("Insufficient credits");
        Response miraflow = caller.post("/api/image/generate", "{'prompt':'a','name':'b'}", HttpCaller.MIRAFLOW);
        assertThat(miraflow.status()).isEqualTo(400);
        assertThat(miraflow.at("/error")).isEqualTo("Insufficient credits");
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).isEmpty();
    }
}
