package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.client.creatify.WorkspaceApi;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Retry-After headers that OkHttp cannot read, or would follow by itself. */
class HostileRetryAfterTest {
    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "2147483648",
            "1767225600000",
            "99999999999999999999999",
            "soon",
            "\u00e9",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "Thu, 01 Jan 1970 00:00:00 GMT");

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    static Stream<Arguments> cases() {
        return Stream.of(CallStyle.values()).flatMap(way -> Stream.of(408, 503)
                .flatMap(status -> VALUES.stream().map(value -> Arguments.of(way, status, value))));
    }

    private static Script busy(int status, String value) {
        return WireServer.json(status, "{}", "Retry-After: " + value);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSubmitIsSentOnce_andItsOutcomeIsUnknown(CallStyle way, int status, String value) {
        MediaException thrown = way.failedSubmitSentOnce(busy(status, value), OutcomeUnknownException.class);
        assertThat(thrown.status()).hasValue(status);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPollIsSentOnce_andIsUnavailable(CallStyle way, int status, String value) {
        try (WireServer wire = WireServer.start(busy(status, value));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<? extends Media> job = media.resume("creatify:aurora:" + Requests.AURORA_ID);
            if (way == CallStyle.BLOCKING) {
                assertThat(way.failureOf(job::poll, job::awaitAsync)).isInstanceOf(VendorUnavailableException.class);
                assertThat(wire.seen()).hasSize(1);
            } else {
                assertThat(way.failedWait(job, time)).isInstanceOf(VendorUnavailableException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDownloadFails_withoutAnUncheckedException(CallStyle way, int status, String value) {
        try (WireServer vendor = FinishedJob.serving("/video.mp4", busy(status, value));
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            Media result = FinishedJob.result(media, time);
            CompletableFuture<MediaException> failed = CompletableFuture.supplyAsync(() -> way.failureOf(
                    () -> result.download(folder.resolve("a.mp4")),
                    () -> result.downloadAsync(folder.resolve("a.mp4"))));

            assertThat(time.untilDone(failed)).isInstanceOf(DownloadException.class);
        }
    }

    @Test
    void theRawClientsShowTheHeaderAsItWasSent() throws Exception {
        try (WireServer wire = WireServer.start(busy(503, "2147483648"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            var response = media.raw(WorkspaceApi.class).getRemainingCredits().execute();

            assertThat(response.code()).isEqualTo(503);
            assertThat(response.headers().get("Retry-After")).isEqualTo("2147483648");
            assertThat(wire.seen()).hasSize(1);
        }
    }
}
