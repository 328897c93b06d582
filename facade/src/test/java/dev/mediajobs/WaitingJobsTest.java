package dev.mediajobs;

import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests concurrent waits: the number of threads, and that a job is polled by only one call at a time. */
class WaitingJobsTest {
    private static final int JOBS = 1_000;

    /** The reading threads. The timer thread is replaced by the manual time. */
    private static final int THREADS = 3;

    private final ManualTime time = new ManualTime();
    private final Map<String, AtomicInteger> asking = new ConcurrentHashMap<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch polls = new CountDownLatch(3 * JOBS);

    /** Every job runs until all were polled three times. */
    private Script vendor() {
        return (request, out) -> {
            AtomicInteger own = asking.computeIfAbsent(request.path(), path -> new AtomicInteger());
            mostAtOnce.accumulateAndGet(own.incrementAndGet(), Math::max);
            polls.countDown();
            boolean done = polls.getCount() == 0;
            own.decrementAndGet();
            WireServer.json(200, auroraJson(done ? "done" : "running", done ? "https://example.com/v.mp4" : null))
                    .response(request, out);
        };
    }

    /**
     * Returns the threads of MediaJobs without those of callbacks. They are in the group of the thread that started them;
     * OkHttp names a busy thread after the link.
     */
    private static List<String> polling(ThreadGroup group) {
        Thread[] threads = new Thread[1_000];
        int count = group.enumerate(threads);
        return IntStream.range(0, count)
                .mapToObj(number -> threads[number].getName())
                .filter(name -> !name.startsWith("mediajobs-callback-"))
                .filter(name -> name.startsWith("mediajobs-") || name.startsWith("OkHttp http"))
                .sorted()
                .toList();
    }

    @Test
    void aThousandWaits_takeThreeThreadsToRead_loseNoJob_andAskForEachOnceAtATime() throws Exception {
        ThreadGroup group = new ThreadGroup("waits");
        CompletableFuture<Integer> results = new CompletableFuture<>();
        Thread caller = new Thread(group, () -> end(results, group), "caller");
        caller.start();

        assertThat(results.get(50, TimeUnit.SECONDS)).isEqualTo(JOBS);
        assertThat(mostAtOnce).hasValue(1);
        assertThat(time.left()).as("timers left behind").isZero();
        caller.join();
    }

    private void end(CompletableFuture<Integer> results, ThreadGroup group) {
        try {
            results.complete(waitForAll(group));
        } catch (RuntimeException | AssertionError wrong) {
            results.completeExceptionally(wrong);
        }
    }

    private int waitForAll(ThreadGroup group) {
        try (WireServer wire = WireServer.start(vendor());
                // Time advances during calls, which must not end them.
                MediaJobs media = Requests.at(wire.url(), time)
                        .callTimeout(Duration.ofDays(1))
                        .build()) {
            List<CompletableFuture<? extends Media>> waits = new ArrayList<>();
            for (int number = 0; number < JOBS; number++) {
                Job<? extends Media> job = media.resume("creatify:aurora:job-" + number);
                waits.add(job.awaitAsync());
                if (number % 10 == 0) {
                    waits.add(job.awaitAsync()); // two waits for the same job share its polls
                }
            }
            assertThat(polling(group)).hasSizeBetween(1, THREADS);
            CompletableFuture<Void> all = CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new));
            time.drive(
                    all,
                    () -> (int) waits.stream().filter(wait -> !wait.isDone()).count(),
                    Duration.ofSeconds(30));
            assertThat(waits).allMatch(wait -> wait.join() instanceof Video);
            assertThat(polling(group)).hasSizeBetween(1, THREADS);
            return asking.size();
        }
    }
}
