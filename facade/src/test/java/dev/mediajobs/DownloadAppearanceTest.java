package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files that appear some seconds after their job has finished. */
class DownloadAppearanceTest {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    private static Script missing(int status) {
        return WireServer.page(status, status == 204 ? "" : "<html>not here</html>");
    }

    private CompletableFuture<Path> download(CallStyle way, Media result, DownloadOptions options) {
        return CompletableFuture.supplyAsync(() -> way.download(result, folder.resolve("a.mp4"), options));
    }

    private MediaException failure(CallStyle way, Media result, DownloadOptions options) {
        return time.untilDone(CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                MediaException.class, () -> way.download(result, folder.resolve("a.mp4"), options))));
    }

    private long polls(WireServer wire) {
        return wire.seen().stream()
                .filter(request -> request.path().startsWith("/api/"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403, 409, 425, 202, 204})
    void aFileThatAppearsLater_isAwaited(int status) throws Exception {
        for (CallStyle way : CallStyle.values()) {
            ManualTime own = new ManualTime();
            Script absent = missing(status);
            try (WireServer wire = serving("/video.mp4", WireServer.sequence(absent, absent, absent, mp4()));
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                Media result = result(media, own);
                Path target = folder.resolve(way + ".mp4");
                CompletableFuture<Path> file = CompletableFuture.supplyAsync(() -> way.download(result, target));

                assertThat(own.untilDone(file)).hasBinaryContent(VIDEO);
                assertThat(polls(wire)).as("no new link").isEqualTo(1);
                assertThat(own.delays()).endsWith(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFile_isAwaitedToo(CallStyle way) throws Exception {
        Script empty = WireServer.whole(200, "video/mp4", new byte[0]);
        try (WireServer wire = serving("/video.mp4", WireServer.sequence(empty, empty, empty, empty, mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThat(time.untilDone(download(way, result, DownloadOptions.defaults())))
                    .hasBinaryContent(VIDEO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheGrace_theLinkIsRenewedOnce(CallStyle way) throws Exception {
        try (WireServer wire = serving("/video.mp4", missing(404));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            long before = time.nanos();

            assertThat(failure(way, result, DownloadOptions.defaults()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("404");
            assertThat(Duration.ofNanos(time.nanos() - before)).isEqualTo(GRACE);
            assertThat(polls(wire)).isEqualTo(2);
            assertThat(left(folder)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v.mp4?X-Amz-Date=20260124T100000Z&X-Amz-Expires=3600",
                "/v.mp4?X-Goog-Date=20260124T100000Z&X-Goog-Expires=3600",
                "/v.mp4?Expires=1700000000&Signature=x",
                "/v.mp4?se=2026-01-24T11%3A59%3A59Z&sig=x"
            })
    void aLinkThatHasEvidentlyExpired_isRenewedAtOnce(String link) throws Exception {
        for (CallStyle way : CallStyle.values()) {
            ManualTime own = new ManualTime();
            try (WireServer wire = serving(link, WireServer.sequence(missing(403), mp4()));
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                assertThat(way.download(result(media, own), folder.resolve(way + ".mp4")))
                        .hasBinaryContent(VIDEO);
                assertThat(polls(wire)).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void aServerThatSaysSo_isBelievedAtOnce(int status) throws Exception {
        Script expired = WireServer.whole(
                status, "application/xml", "<Error><Message>Request has expired</Message></Error>".getBytes(UTF_8));
        try (WireServer wire = serving("/video.mp4", WireServer.sequence(expired, mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(result(media, time).download(folder.resolve("a.mp4"))).hasBinaryContent(VIDEO);
            assertThat(polls(wire)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v.mp4?X-Amz-Date=20260124T115900Z&X-Amz-Expires=3600",
                "/v.mp4?X-Amz-Date=now&X-Amz-Expires=soon",
                "/v.mp4?Expires=99999999999999999999",
                "/v.mp4?se=later"
            })
    void aLinkThatIsStillValidOrHasAnotherMeaning_isAwaited(String link) throws Exception {
        try (WireServer wire = serving(link, WireServer.sequence(missing(403), mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThat(time.untilDone(download(CallStyle.BLOCKING, result, DownloadOptions.defaults())))
                    .hasBinaryContent(VIDEO);
            assertThat(polls(wire)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTimeoutOfTheAttempt_limitsTheWait(CallStyle way) throws Exception {
        try (WireServer wire = serving("/video.mp4", missing(404));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            long before = time.nanos();
            failure(way, result, DownloadOptions.defaults().withTimeout(Duration.ofSeconds(3)));

            assertThat(Duration.ofNanos(time.nanos() - before)).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void closing_endsTheWait(CallStyle way) throws Exception {
        try (WireServer wire = serving("/video.mp4", missing(404))) {
            MediaJobs media = Requests.at(wire.url(), time).build();
            Media result = result(media, time);
            CompletableFuture<MediaException> failure = CompletableFuture.supplyAsync(() ->
                    catchThrowableOfType(MediaException.class, () -> way.download(result, folder.resolve("a.mp4"))));
            time.untilPause();
            media.close();

            assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(OperationCancelledException.class);
            assertThat(folder.resolve("a.mp4")).doesNotExist();
        }
    }

    @Test
    void anInterrupt_endsTheWait() throws Exception {
        try (WireServer wire = serving("/video.mp4", missing(404));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread loader = new Thread(() -> thrown.set(
                    catchThrowableOfType(MediaException.class, () -> result.download(folder.resolve("a.mp4")))));
            loader.start();
            time.untilPause();
            loader.interrupt();
            loader.join(20_000);

            assertThat(thrown.get()).isInstanceOf(OperationCancelledException.class);
            assertThat(time.left()).isZero();
            assertThat(left(folder)).isEmpty();
        }
    }
}
