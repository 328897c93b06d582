package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that wait for an access token end with their own timeout, and say what the token endpoint said. */
class TokenWaitTest {
    private static final String JOB = "mirrago:try-on:82cd18eb-fd80-4292-9c40-3c31e739604c";
    private static final TryOnRequest REQUEST = TryOnRequest.ofPerson(
                    MediaSource.of(URI.create("https://example.com/person.png")))
            .withGarment(MediaSource.of(URI.create("https://example.com/shirt.png")));

    private final ManualTime time = new ManualTime();
    private final Semaphore requested = new Semaphore(0);
    private final Script silent = (request, out) -> requested.release();

    private static MediaException failedSubmit(CallStyle way, MediaJobs media) {
        return way.failureOf(
                () -> media.mirrago().submit(REQUEST), () -> media.mirrago().submitAsync(REQUEST));
    }

    private void untilRequested() throws InterruptedException {
        assertThat(requested.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenEndpointThatHangs_endsASubmitWithItsTimeout(CallStyle way) throws Exception {
        try (WireServer wire = WireServer.start(silent);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<MediaException> failed = CompletableFuture.supplyAsync(() -> failedSubmit(way, media));
            untilRequested();
            time.advance(Duration.ofSeconds(10));

            assertThat(failed.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("the access token could not be fetched: no complete response in time")
                    .hasMessageContaining("Nothing was started")
                    .hasMessageNotContaining("cannot connect");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenEndpointThatAsksForPatience_endsACallWithItsTimeout_andIsQuoted(CallStyle way) throws Exception {
        try (WireServer wire = WireServer.start(WireServer.json(503, "{\"error\":\"busy\"}", "Retry-After: 8"));
                MediaJobs media = Requests.at(wire.url(), time)
                        .callTimeout(Duration.ofSeconds(1))
                        .build()) {
            CompletableFuture<MediaException> failed = CompletableFuture.supplyAsync(() -> failedSubmit(way, media));
            time.untilPause();
            time.advance(Duration.ofSeconds(1));

            MediaException thrown = failed.get(20, TimeUnit.SECONDS);
            assertThat(thrown)
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("the access token could not be fetched: the vendor failed (HTTP 503")
                    .hasMessageContaining("busy")
                    .hasMessageContaining("Nothing was started");
            assertThat(thrown.status()).hasValue(503);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @Test
    void aTokenEndpointThatIsMissing_isNotAMissingJob() {
        try (WireServer wire = WireServer.start(WireServer.json(404, "{}"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(CallStyle.FUTURE.failedWait(media.resume(JOB), time))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("the access token could not be fetched");
            assertThat(wire.seen())
                    .as("one token request for each failed poll")
                    .hasSize(PollPolicy.defaults().maxConsecutiveFailures());
        }
    }

    @Test
    void anInterruptedCall_stopsWaiting_andTheOthersGetTheToken() throws Exception {
        Semaphore release = new Semaphore(0);
        Script token = WireServer.json(200, Canary.tokenJson());
        Script rest =
                WireServer.json(200, "{\"job_id\":\"82cd18eb-fd80-4292-9c40-3c31e739604c\",\"status\":\"processing\"}");
        try (WireServer wire = WireServer.start((request, out) -> {
                    if (request.path().equals("/oauth/token")) {
                        requested.release();
                        release.acquireUninterruptibly();
                        token.response(request, out);
                    } else {
                        rest.response(request, out);
                    }
                });
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            HttpCaller caller = new HttpCaller(() -> media.resume(JOB).poll());
            untilRequested();
            CompletableFuture<Progress> other =
                    CompletableFuture.supplyAsync(() -> media.resume(JOB).poll());
            caller.interrupt();
            caller.assertInterrupted();
            release.release();

            assertThat(other.get(20, TimeUnit.SECONDS).phase()).isEqualTo(Phase.RUNNING);
            assertThat(wire.count("POST")).isEqualTo(1);
        }
    }
}
