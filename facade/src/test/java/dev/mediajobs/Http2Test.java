package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.Http2Vendor.INTERNAL_ERROR;
import static dev.mediajobs.Http2Vendor.REFUSED_STREAM;
import static dev.mediajobs.Http2Vendor.json;
import static dev.mediajobs.Http2Vendor.reset;
import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests HTTP/2, where many streams share a connection. The rows are those of the fault table. */
class Http2Test {
    private static final MockResponse ACCEPTED = json(200, auroraJson("pending", null));
    private static final MockResponse RUNNING = json(200, auroraJson("running", null));
    private static final MockResponse SILENT = new MockResponse.Builder()
            .onResponseStart(SocketEffect.Stall.INSTANCE)
            .build();
    private static final MockResponse DONE = json(200, auroraJson("done", "https://cdn.example/video.mp4"));

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    private static Job<? extends Media> job(MediaJobs media) {
        return media.resume("creatify:aurora:" + AURORA_ID);
    }

    @ParameterizedTest
    @EnumSource
    void aJobGoesOverOneConnection(CallStyle way) {
        try (Http2Vendor vendor = new Http2Vendor(ACCEPTED, RUNNING, DONE);
                MediaJobs media = vendor.trusting(time)) {
            way.submit(media);
            assertThat(way.result(job(media), time).link()).hasHost("cdn.example");

            vendor.assertOneConnection(3);
            assertThat(vendor.seen()).allSatisfy(request -> {
                assertThat(request.getVersion()).isEqualTo("HTTP/2");
                assertThat(request.getHeaders().get("X-API-KEY")).isEqualTo(Canary.secret("creatify-key"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void row03_aSubmitThatTheServerRefusedUnread_hasStartedNothing_andIsSentOnceAllTheSame(CallStyle way) {
        try (Http2Vendor vendor = new Http2Vendor(reset(REFUSED_STREAM), ACCEPTED);
                MediaJobs media = vendor.trusting(time)) {
            assertThat(way.failedSubmit(media))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("refused the request before processing it")
                    .hasMessageContaining("Nothing was started");
            assertThat(vendor.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row04_aSubmitWhoseStreamIsReset_isAnUnknownOutcome_andSentOnce(CallStyle way) {
        try (Http2Vendor vendor = new Http2Vendor(reset(INTERNAL_ERROR), ACCEPTED);
                MediaJobs media = vendor.trusting(time)) {
            assertThat(way.failedSubmit(media))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("the connection ended before the response was complete");
            assertThat(vendor.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row06_whatTheServerAsksToSendAgainAtOnce_isSentOnce(CallStyle way) {
        for (int status : new int[] {408, 421, 503}) {
            try (Http2Vendor vendor = new Http2Vendor(json(status, "{}", "Retry-After: 0"), ACCEPTED);
                    MediaJobs media = vendor.trusting(new ManualTime())) {
                assertThat(way.failedSubmit(media)).isInstanceOf(MediaException.class);
                assertThat(vendor.seen()).as("HTTP %d", status).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void row07_pollsWhoseStreamsAreReset_doNotEndTheWait(CallStyle way) {
        try (Http2Vendor vendor = new Http2Vendor(reset(INTERNAL_ERROR), reset(REFUSED_STREAM), RUNNING, DONE);
                MediaJobs media = vendor.trusting(time)) {
            assertThat(way.result(job(media), time).link()).hasHost("cdn.example");
            assertThat(vendor.seen()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatTheServerEnds_costsNothing(CallStyle way) {
        MockResponse last = RUNNING.newBuilder()
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
        try (Http2Vendor vendor = new Http2Vendor(last, last, DONE);
                MediaJobs media = vendor.trusting(time)) {
            assertThat(way.result(job(media), time).link()).hasHost("cdn.example");
            assertThat(vendor.seen()).hasSize(3);
        }
    }

    @Test
    void row15_anInterruptedPoll_endsItsStreamAndNotTheConnection() throws Exception {
        try (Http2Vendor vendor = new Http2Vendor(SILENT, RUNNING);
                MediaJobs media = vendor.trusting(time)) {
            HttpCaller caller = new HttpCaller(() -> job(media).poll());
            vendor.untilAsked(1);
            caller.interrupt();
            caller.assertInterrupted();

            job(media).poll();
            vendor.assertOneConnection(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row42_aMissingResponse_endsWithTheCall_andTheNextUsesANewConnection(CallStyle way) throws Exception {
        try (Http2Vendor vendor = new Http2Vendor(RUNNING, SILENT, RUNNING);
                MediaJobs media = vendor.trusting(time)) {
            job(media).poll();
            assertThat(time.left()).as("limits of calls that have ended").isZero();
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
            vendor.untilAsked(2);
            time.passLimit();

            assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOf(OutcomeUnknownException.class);
            job(media).poll();
            assertThat(vendor.seen())
                    .extracting(RecordedRequest::getConnectionIndex)
                    .containsExactly(0, 0, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row53_aDownloadWhoseStreamIsReset_isFetchedAgainWhole(CallStyle way) throws Exception {
        MockResponse whole = new MockResponse.Builder()
                .setHeader("Content-Type", "video/mp4")
                .body(new Buffer().write(VIDEO))
                .build();
        MockResponse cut = whole.newBuilder()
                .onResponseBody(new SocketEffect.CloseStream(INTERNAL_ERROR))
                .build();
        try (Http2Vendor storage = new Http2Vendor(cut, whole);
                Http2Vendor vendor = new Http2Vendor(json(200, auroraJson("done", storage.url("/video.mp4"))));
                MediaJobs media = vendor.trusting(time)) {
            Media result = job(media).await();
            CompletableFuture<Path> file =
                    CompletableFuture.supplyAsync(() -> way.download(result, folder.resolve("intro.mp4")));

            assertThat(time.untilDone(file)).hasBinaryContent(VIDEO);
            assertThat(storage.seen()).hasSize(2);
            assertThat(left(folder)).containsExactly(file.join());
        }
    }
}
