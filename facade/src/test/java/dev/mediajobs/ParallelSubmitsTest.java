package dev.mediajobs;

import static dev.mediajobs.Requests.aurora;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many submits at once, without a thread for each. */
class ParallelSubmitsTest {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** Answers once the gate is open, and counts how many wait before it. */
    private Script gated(CountDownLatch gate, CountDownLatch arrived) {
        return (request, out) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            arrived.countDown();
            try {
                gate.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            running.decrementAndGet();
            WireServer.json(201, auroraJson("pending", null)).answer(request, out);
        };
    }

    @Test
    void notMoreThanAllowedRunAtOnce_andEachIsSentOnce() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(3);
        try (WireServer wire = WireServer.start(gated(gate, arrived));
                MediaJobs media = Requests.at(wire.url(), new ManualTime())
                        .parallelSubmits(3)
                        .build()) {
            List<CompletableFuture<Job<Video>>> jobs = Stream.generate(
                            () -> media.creatify().submitAsync(aurora()))
                    .limit(50)
                    .toList();
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            gate.countDown();

            assertThat(jobs).allSatisfy(job -> assertThat(job.join().phase()).isEqualTo(Phase.QUEUED));
            assertThat(most).hasValue(3);
            assertThat(wire.count("POST")).isEqualTo(50);
        }
    }

    @Test
    void cancellingOneThatQueues_takesItBackUnsent() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        try (WireServer wire = WireServer.start(gated(gate, arrived));
                MediaJobs media = Requests.at(wire.url(), new ManualTime())
                        .parallelSubmits(1)
                        .build()) {
            CompletableFuture<Job<Video>> first = media.creatify().submitAsync(aurora());
            CompletableFuture<Job<Video>> second = media.creatify().submitAsync(aurora());
            CompletableFuture<Job<Video>> third = media.creatify().submitAsync(aurora());
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            second.cancel(true);
            gate.countDown();
            first.join();
            third.join();

            assertThat(second).isCancelled();
            assertThat(wire.count("POST")).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotRight_failsTheFutureBeforeAnythingIsSent() {
        try (WireServer wire = WireServer.start(WireServer.json(500, "{}"));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            MediaSource nothing = MediaSource.of(new byte[0], "empty.png");

            assertThat(Requests.failure(media.miragic().submitAsync(SpeedPaintingRequest.of(nothing))))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(wire.seen()).isEmpty();
        }
    }

    @Test
    void closingEndsWhatRunsAsUnknown_andWhatQueuesAsNotSent() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        try (WireServer wire = WireServer.start(gated(gate, arrived))) {
            MediaJobs media =
                    Requests.at(wire.url(), new ManualTime()).parallelSubmits(1).build();
            CompletableFuture<Job<Video>> sent = media.creatify().submitAsync(aurora());
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Job<Video>> queued = media.creatify().submitAsync(aurora());
            media.close();
            gate.countDown();

            assertThat(Requests.failure(sent)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(Requests.failure(queued)).isInstanceOf(WaitCancelledException.class);
            assertThat(wire.count("POST")).isEqualTo(1);
        }
    }

    @Test
    void noneAtATime_isRefused() {
        assertThatThrownBy(() -> MediaJobs.builder().parallelSubmits(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parallel submits");
    }
}
