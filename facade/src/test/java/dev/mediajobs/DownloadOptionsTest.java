package dev.mediajobs;

import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadOptionsTest {
    private final ManualTime time = new ManualTime();

    @Test
    void defaultsAreAsDocumented() {
        DownloadOptions options = DownloadOptions.defaults();

        assertThat(options.replaceExisting()).isFalse();
        assertThat(options.maxBytes()).isEqualTo(2L << 30);
        assertThat(options.timeout()).isEqualTo(Duration.ofMinutes(15));
        assertThat(options.stallTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.maxAttempts()).isEqualTo(3);
    }

    @Test
    void eachMethodChangesOneOption() {
        BiConsumer<Long, OptionalLong> listener = (bytes, length) -> {};
        DownloadOptions options = DownloadOptions.defaults()
                .withProgress(listener)
                .withMaxAttempts(5)
                .withStallTimeout(Duration.ofSeconds(7))
                .withTimeout(Duration.ofSeconds(8))
                .withMaxBytes(9)
                .withReplaceExisting();

        assertThat(options.progressListener()).isSameAs(listener);
        assertThat(options)
                .hasToString("DownloadOptions[replaceExisting=true, maxBytes=9, timeout=PT8S, stallTimeout=PT7S,"
                        + " maxAttempts=5]");
    }

    @Test
    void valuesOutOfRange_areRejected() {
        DownloadOptions options = DownloadOptions.defaults();

        assertThatThrownBy(() -> options.withMaxAttempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> options.withStallTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withMaxBytes(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void theNumberOfAttempts_isThatOfTheOptions(int attempts) {
        try (WireServer wire = serving("/video.mp4", WireServer.page(503, "busy"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            CompletableFuture<Throwable> failure = CompletableFuture.runAsync(() -> result.download(
                            new ByteArrayOutputStream(),
                            DownloadOptions.defaults().withMaxAttempts(attempts)))
                    .handle((done, error) -> error);

            assertThat(time.untilDone(failure)).hasCauseInstanceOf(DownloadException.class);
            assertThat(wire.seen()).hasSize(1 + attempts);
        }
    }
}
