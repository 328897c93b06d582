package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the progress listener of downloads. */
class DownloadProgressTest {
    private final ManualTime time = new ManualTime();
    private final List<String> reports = new ArrayList<>();
    private final DownloadOptions options =
            DownloadOptions.defaults().withProgress((bytes, length) -> reports.add(bytes + of(length)));

    @TempDir
    private Path folder;

    private static String of(OptionalLong length) {
        return length.isPresent() ? " of " + length.getAsLong() : "";
    }

    @Test
    void theListenerIsNotifiedFromZeroToTheFullLength() {
        byte[] large = Arrays.copyOf(VIDEO, 100_000);
        try (WireServer wire = serving("/video.mp4", WireServer.whole(200, "video/mp4", large));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            result(media, time).download(folder.resolve("a.mp4"), options);
        }
        assertThat(reports)
                .startsWith("0 of 100000")
                .endsWith("100000 of 100000")
                .hasSizeGreaterThan(100_000 / 16_384)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMissingLength_isNotMadeUp() {
        Script unnamed =
                WireServer.raw("HTTP/1.0 200 OK\r\nContent-Type: video/mp4\r\n\r\n" + new String(VIDEO, UTF_8));
        try (WireServer wire = serving("/video.mp4", unnamed);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            result(media, time).download(new ByteArrayOutputStream(), options);
        }
        assertThat(reports).startsWith("0").endsWith(Integer.toString(VIDEO.length));
    }

    @Test
    void aSecondAttempt_beginsAtZeroAgain() {
        Script cut = WireServer.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n" + new String(VIDEO, UTF_8));
        try (WireServer wire = serving("/video.mp4", WireServer.sequence(cut, mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            time.untilDone(CompletableFuture.supplyAsync(() -> result.download(folder.resolve("a.mp4"), options)));
        }
        assertThat(reports).startsWith("0 of 500").containsSubsequence("32 of 500", "0 of 32", "32 of 32");
    }

    @Test
    void aListenerThatThrows_isLoggedOnceAndHasNoEffect() {
        try (LogCapture log = new LogCapture();
                WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            DownloadOptions throwing = DownloadOptions.defaults().withProgress((bytes, length) -> {
                throw new IllegalStateException("a bar that breaks");
            });

            assertThat(result(media, time).download(folder.resolve("a.mp4"), throwing))
                    .hasBinaryContent(VIDEO);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("a bar that breaks"))
                    .hasSize(1);
        }
    }
}
