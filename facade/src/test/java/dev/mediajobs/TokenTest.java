package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.WireServer.Seen;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the access token of Mirrago. The rows are those of the fault table. */
class TokenTest {
    private static final String JOB = "82cd18eb-fd80-4292-9c40-3c31e739604c";
    private static final TryOnRequest REQUEST = TryOnRequest.ofPerson(
                    MediaSource.of(URI.create("https://example.com/person.png")))
            .withGarment(MediaSource.of(URI.create("https://example.com/shirt.png")));

    private final ManualTime time = new ManualTime();
    private final AtomicInteger tokens = new AtomicInteger();

    /** Returns the secrets token-1, token-2, ..., and leaves other requests to the script. */
    private Script tokensThen(String life, Script rest) {
        return (request, out) -> {
            if (request.path().equals("/oauth/token")) {
                String token = Canary.secret("token-" + tokens.incrementAndGet());
                WireServer.json(200, "{\"access_token\":\"" + token + "\"" + life + "}")
                        .response(request, out);
            } else {
                rest.response(request, out);
            }
        };
    }

    private static Script submitted() {
        return WireServer.json(200, "{\"job_id\":\"" + JOB + "\",\"status\":\"pending\"}");
    }

    private static Script state(String status) {
        return WireServer.json(
                200,
                "{\"job_id\":\"" + JOB + "\",\"status\":\"" + status
                        + "\",\"result_url\":\"https://example.com/a.png\"}");
    }

    private static List<String> shown(WireServer wire) {
        return wire.seen().stream()
                .filter(request -> !request.path().equals("/oauth/token"))
                .map(request -> request.header("Authorization"))
                .toList();
    }

    @Test
    void oneTokenServesFiftyThreadsThatAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try (WireServer wire = WireServer.start(tokensThen(",\"expires_in\":3600", submitted()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<CompletableFuture<Job<Image>>> jobs = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                jobs.add(CompletableFuture.supplyAsync(() -> media.mirrago().submit(REQUEST), threads));
            }
            CompletableFuture.allOf(jobs.toArray(CompletableFuture[]::new)).join();

            assertThat(tokens).hasValue(1);
            assertThat(shown(wire)).hasSize(50).containsOnly("Bearer " + Canary.secret("token-1"));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aTokenIsRenewedAMinuteBeforeItEnds() {
        try (WireServer wire = WireServer.start(tokensThen(",\"expires_in\":3600", submitted()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            media.mirrago().submit(REQUEST);
            time.advance(Duration.ofMinutes(58));
            media.mirrago().submit(REQUEST);
            time.advance(Duration.ofMinutes(2));
            media.mirrago().submit(REQUEST);

            assertThat(shown(wire))
                    .containsExactly(
                            "Bearer " + Canary.secret("token-1"),
                            "Bearer " + Canary.secret("token-1"),
                            "Bearer " + Canary.secret("token-2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void row45_unusualLifetimes_causeNoStormOfTokens(CallStyle way) {
        for (String life : List.of(
                "",
                ",\"expires_in\":0",
                ",\"expires_in\":-5",
                ",\"expires_in\":\"3600\"",
                ",\"expires_in\":9000000000000000000")) {
            tokens.set(0);
            ManualTime own = new ManualTime();
            try (WireServer wire = WireServer.start(tokensThen(life, state("completed")));
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                way.result(media.resume("mirrago:try-on:" + JOB), own);
                way.result(media.resume("mirrago:try-on:other"), own);
                assertThat(wire.count("GET")).isEqualTo(2);
                assertThat(tokens).as("tokens for" + life).hasValue(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void row18_a401InTheMiddleOfPolling_renewsTheTokenOnceAndPollsAgain(CallStyle way) {
        AtomicInteger polls = new AtomicInteger();
        Script rest = (request, out) -> {
            boolean stale = request.header("Authorization").equals("Bearer " + Canary.secret("token-1"));
            if (request.is("POST")) {
                submitted().response(request, out);
            } else if (stale && polls.incrementAndGet() > 1) {
                WireServer.json(401, "{\"error\":\"Missing or invalid token\"}").response(request, out);
            } else {
                state(stale ? "queued" : "completedc").response(request, out);
            }
        };
        try (WireServer wire = WireServer.start(tokensThen(",\"expires_in\":3600", rest));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<Image> job = media.mirrago().submit(REQUEST);

            assertThat(way.result(job, time)).isNotNull();
            assertThat(tokens).hasValue(2);
            assertThat(wire.seen().stream().filter(TokenTest::isSubmit)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row18_a401ThatStays_isAuthenticationAfterOneRenewal(CallStyle way) {
        Script rest = WireServer.json(401, "{\"error\":\"Missing or invalid token\"}");
        try (WireServer wire = WireServer.start(tokensThen(",\"expires_in\":3600", rest));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<? extends Media> job = media.resume("mirrago:try-on:" + JOB);
            assertThat(way.failureOf(job::poll, job::awaitAsync)).isInstanceOf(AuthenticationException.class);
            assertThat(shown(wire))
                    .containsExactly("Bearer " + Canary.secret("token-1"), "Bearer " + Canary.secret("token-2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void row46_aSubmitThatMeetsADeadToken_isNotSentAgain_butTheNextOneHasAFreshToken(CallStyle way) {
        Script rest = WireServer.sequence(WireServer.json(401, "{}"), submitted());
        try (WireServer wire = WireServer.start(tokensThen(",\"expires_in\":3600", rest));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(way.failureOf(() -> media.mirrago().submit(REQUEST), () -> media.mirrago()
                            .submitAsync(REQUEST)))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Nothing was started");
            assertThat(wire.seen().stream().filter(TokenTest::isSubmit)).hasSize(1);

            assertThat(media.mirrago().submit(REQUEST).id()).isEqualTo(JOB);
            assertThat(shown(wire))
                    .containsExactly("Bearer " + Canary.secret("token-1"), "Bearer " + Canary.secret("token-2"));
        }
    }

    @Test
    void aSecretThatIsRefused_isAuthenticationAndNamesTheTokenRequest() {
        try (WireServer wire = WireServer.start(
                        WireServer.json(401, "{\"error\":\"" + Canary.secret("mirrago-secret") + " is wrong\"}"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(catchThrowableOfType(
                            MediaException.class, () -> media.mirrago().submit(REQUEST)))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("createToken")
                    .hasMessageNotContaining("canary");
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsUnavailable_isRequestedThreeTimes_forAnyNumberOfCallAttempts(CallStyle way) {
        try (WireServer wire = WireServer.start(WireServer.json(503, "{}"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failureOf(
                    () -> media.mirrago().submit(REQUEST), () -> media.mirrago().submitAsync(REQUEST)));

            assertThat(time.untilDone(thrown))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("createToken");
            assertThat(wire.count("POST")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingInThePauseBeforeATokenIsAskedForAgain_letsTheCallerGo(CallStyle way) throws Exception {
        try (WireServer wire = WireServer.start(WireServer.json(503, "{}", "Retry-After: 15"))) {
            MediaJobs media = Requests.at(wire.url(), time).build();
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failureOf(
                    () -> media.mirrago().submit(REQUEST), () -> media.mirrago().submitAsync(REQUEST)));
            time.untilPause();
            media.close();

            assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOf(OperationCancelledException.class);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @Test
    void row24_500MeaningRateLimit_slowsAPollDownAndIsNotAFailure() {
        Script busy = WireServer.json(500, "{\"error\":\"Rate limit exceeded\"}");
        Script rest =
                WireServer.sequence(busy, busy, busy, busy, busy, busy, busy, busy, busy, busy, state("completed"));
        try (WireServer wire = WireServer.start(tokensThen(",\"expires_in\":3600", rest));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(time.drive(media.resume("mirrago:try-on:" + JOB).awaitAsync()))
                    .isNotNull();
            assertThat(wire.seen()).hasSize(12);
        }
    }

    private static boolean isSubmit(Seen request) {
        return request.path().equals("/v1/mirrago/generate-image");
    }
}
