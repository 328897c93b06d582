package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mediajobs.WireServer.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests asynchronous downloads; their faults are tested together with those of blocking downloads. */
class DownloadAsyncTest {
    private static final int MAX_CONCURRENT = 8;

    private final ManualTime time = new ManualTime();
    private final Semaphore begun = new Semaphore(0);
    private final Script stalling = (request, out) -> {
        out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n".getBytes(UTF_8));
        out.write(VIDEO);
        out.flush();
        begun.release();
    };

    @TempDir
    private Path folder;

    private void untilBegun(int downloads) throws InterruptedException {
        assertThat(begun.tryAcquire(downloads, 20, TimeUnit.SECONDS))
                .as("started")
                .isTrue();
    }

    @Test
    void itFollowsAWaitWithoutAThread() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<Path> file = media.resume("creatify:aurora:" + Requests.AURORA_ID)
                    .awaitAsync()
                    .thenCompose(video -> video.downloadAsync(folder.resolve("intro.mp4")));

            assertThat(time.drive(file)).hasBinaryContent(VIDEO).hasFileName("intro.mp4");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row15_anyEndOfTheFuture_endsTheDownloadAndLeavesNothing(FutureEnding outside) throws Exception {
        try (WireServer wire = serving("/video.mp4", stalling);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            CompletableFuture<Path> file = result(media, time).downloadAsync(folder.resolve("intro.mp4"));
            untilBegun(1);
            outside.end(file);

            assertThat(time.left()).as("timers left behind").isZero();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (!left(folder).isEmpty()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void eightRunAtATime_andAllEndAsClosed_whetherOrNotTheyHadBegun() throws Exception {
        try (WireServer wire = serving("/video.mp4", stalling)) {
            MediaJobs media = Requests.at(wire.url(), time).build();
            Media result = result(media, time);
            List<CompletableFuture<Path>> files = new ArrayList<>();
            for (int i = 0; i <= MAX_CONCURRENT; i++) {
                files.add(result.downloadAsync(folder.resolve("intro-" + i + ".mp4")));
            }
            untilBegun(MAX_CONCURRENT);
            assertThat(wire.seen()).hasSize(1 + MAX_CONCURRENT);
            media.close();

            files.add(result.downloadAsync(folder.resolve("late.mp4")));
            assertThat(files).extracting(Requests::failure).allSatisfy(failure -> assertThat(failure)
                    .isInstanceOf(OperationCancelledException.class)
                    .hasMessageContaining(result.reference()));
            assertThat(wire.seen()).hasSize(1 + MAX_CONCURRENT);
        }
    }
}
