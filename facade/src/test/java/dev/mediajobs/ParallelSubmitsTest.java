package dev.mediajobs;

import static dev.mediajobs.Requests.aurora;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests many concurrent submits, which do not need one thread each. */
class ParallelSubmitsTest {
    /** Responds when it is opened, and counts the waiting requests. */
    private static final class Gate implements Script {
        private final CountDownLatch opened = new CountDownLatch(1);
        private final CountDownLatch arrived;
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger maxRunning = new AtomicInteger();

        Gate(int expected) {
            arrived = new CountDownLatch(expected);
        }

        @Override
        public void response(WireServer.Seen request, OutputStream out) throws IOException {
            maxRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
            arrived.countDown();
            try {
                opened.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            running.decrementAndGet();
            WireServer.json(201, auroraJson("pending", null)).response(request, out);
        }

        void openOnceAllWait() throws InterruptedException {
            awaitAll();
            open();
        }

        void open() {
            opened.countDown();
        }

        void awaitAll() throws InterruptedException {
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Creates a client with this number of concurrent submits. */
    private static MediaJobs submitting(int maxConcurrent, WireServer wire) {
        return Requests.at(wire.url(), new ManualTime())
                .maxConcurrentSubmits(maxConcurrent)
                .build();
    }

    @Test
    void notMoreThanAllowedRunAtOnce_andEachIsSentOnce() throws Exception {
        Gate gate = new Gate(3);
        try (WireServer wire = WireServer.start(gate);
                MediaJobs media = submitting(3, wire)) {
            List<CompletableFuture<Job<Video>>> jobs = Stream.generate(
                            () -> media.creatify().submitAsync(aurora()))
                    .limit(50)
                    .toList();
            gate.openOnceAllWait();

            assertThat(jobs).allSatisfy(job -> assertThat(job.join().phase()).isEqualTo(Phase.QUEUED));
            assertThat(gate.maxRunning).hasValue(3);
            assertThat(wire.count("POST")).isEqualTo(50);
        }
    }

    @Test
    void cancellingOneThatQueues_takesItBackUnsent() throws Exception {
        Gate gate = new Gate(1);
        try (WireServer wire = WireServer.start(gate);
                MediaJobs media = submitting(1, wire)) {
            CompletableFuture<Job<Video>> first = media.creatify().submitAsync(aurora());
            CompletableFuture<Job<Video>> second = media.creatify().submitAsync(aurora());
            CompletableFuture<Job<Video>> third = media.creatify().submitAsync(aurora());
            gate.awaitAll();
            second.cancel(true);
            gate.open();
            first.join();
            third.join();

            assertThat(second).isCancelled();
            assertThat(wire.count("POST")).isEqualTo(2);
        }
    }

    @Test
    void aBlockingSubmitQueuesWithTheOthers_andAnInterruptWithdrawsItUnsent() throws Exception {
        Gate gate = new Gate(1);
        try (WireServer wire = WireServer.start(gate);
                MediaJobs media = submitting(1, wire)) {
            CompletableFuture<Job<Video>> first = media.creatify().submitAsync(aurora());
            gate.awaitAll();
            AtomicReference<MediaException> thrown = new AtomicReference<>();
            Thread second = new Thread(() -> thrown.set(catchThrowableOfType(
                    MediaException.class, () -> media.creatify().submit(aurora()))));
            second.start();
            CompletableFuture<Job<Video>> third =
                    CompletableFuture.supplyAsync(() -> media.creatify().submit(aurora()));
            second.interrupt();
            second.join();
            gate.open();
            first.join();
            third.join();

            assertThat(thrown.get()).isInstanceOf(OperationCancelledException.class);
            assertThat(gate.maxRunning).hasValue(1);
            assertThat(wire.count("POST")).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotRight_failsTheFutureBeforeAnythingIsSent() {
        try (WireServer wire = WireServer.start(WireServer.json(500, "{}"));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            MediaSource nothing = MediaSource.of(new byte[0], "empty.png");

            assertThat(Requests.failure(media.miragic().submitAsync(SpeedPaintingRequest.ofImage(nothing))))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(wire.seen()).isEmpty();
        }
    }

    @Test
    void closingEndsWhatRunsAsUnknown_andWhatQueuesAsNotSent() throws Exception {
        Gate gate = new Gate(1);
        try (WireServer wire = WireServer.start(gate)) {
            MediaJobs media = submitting(1, wire);
            CompletableFuture<Job<Video>> sent = media.creatify().submitAsync(aurora());
            gate.awaitAll();
            CompletableFuture<Job<Video>> queued = media.creatify().submitAsync(aurora());
            media.close();
            gate.open();

            assertThat(Requests.failure(sent)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(Requests.failure(queued)).isInstanceOf(OperationCancelledException.class);
            assertThat(wire.count("POST")).isEqualTo(1);
        }
    }

    @Test
    void closingEndsAQueueOfThousands_andLetsNoneOfThemGo() throws Exception {
        Gate gate = new Gate(1);
        try (WireServer wire = WireServer.start(gate)) {
            MediaJobs media = submitting(1, wire);
            List<CompletableFuture<Job<Video>>> jobs = Stream.generate(
                            () -> media.creatify().submitAsync(aurora()))
                    .limit(2000)
                    .toList();
            gate.awaitAll();
            // A stack that is too small for nested calls of all submits.
            Thread closing = new Thread(null, media::close, "closing", 128 << 10);
            closing.start();
            closing.join();
            gate.open();

            for (CompletableFuture<Job<Video>> job : jobs) {
                assertThat(job.handle((value, error) -> error).get(20, TimeUnit.SECONDS))
                        .isNotNull();
            }
            assertThat(wire.count("POST")).isEqualTo(1);
        }
    }

    @Test
    void noneAtATime_isRefused() {
        assertThatThrownBy(() -> MediaJobs.builder().maxConcurrentSubmits(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("concurrent submits");
    }
}
