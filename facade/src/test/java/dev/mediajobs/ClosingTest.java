package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Submits that closing finds at any point end as cancelled, or as unknown if they were sent. */
class ClosingTest {
    private static final int SUBMITS = 40;

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @EnumSource
    void aSubmitAfterClosing_isCancelled(CallStyle way) {
        try (WireServer wire = WireServer.start(WireServer.silent())) {
            MediaJobs media = Requests.at(wire.url(), time).build();
            media.creatify();
            media.close();

            assertThat(way.failedSubmit(media)).isInstanceOf(OperationCancelledException.class);
            assertThat(wire.seen()).isEmpty();
        }
    }

    @Test
    void submitsThatQueueOrAreBeingSent_areCancelledOrUnknown() throws Exception {
        for (int started = 0; started < 20; started++) {
            Semaphore arrived = new Semaphore(0);
            Script silent = (request, out) -> arrived.release();
            List<CompletableFuture<Job<Video>>> submits = new ArrayList<>();
            try (WireServer wire = WireServer.start(silent)) {
                MediaJobs media = Requests.at(wire.url(), new ManualTime())
                        .maxConcurrentSubmits(10)
                        .build();
                for (int i = 0; i < SUBMITS; i++) {
                    submits.add(media.creatify().submitAsync(Requests.aurora()));
                }
                arrived.acquire(started % 10);
                media.close();

                for (CompletableFuture<Job<Video>> submit : submits) {
                    assertThat(Requests.failure(submit))
                            .isInstanceOfAny(OperationCancelledException.class, OutcomeUnknownException.class);
                }
            }
        }
    }

    @Test
    void aSubmitThatWaitsForItsRetry_isCancelled() throws Exception {
        try (NoOpListener closedPort = new NoOpListener()) {
            MediaJobs media = Requests.at(closedPort.url(), time).build();
            CompletableFuture<Job<Video>> submit = media.creatify().submitAsync(Requests.aurora());
            time.untilPause();
            media.close();

            assertThat(Requests.failure(submit)).isInstanceOf(OperationCancelledException.class);
        }
    }
}
