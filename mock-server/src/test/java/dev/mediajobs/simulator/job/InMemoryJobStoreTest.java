package dev.mediajobs.simulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.media.MediaSpec;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.StatusValues;
import dev.mediajobs.specs.VendorSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lookup, atomic updates and eviction of jobs. */
class InMemoryJobStoreTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Operation AURORA =
            VendorSpec.of("creatify").operation("createAurora").orElseThrow();
    private static final StatusValues VALUES =
            AURORA.jobSpec().flatMap(JobSpec::statusValues).orElseThrow();

    private final SimulatorClock clock = new SimulatorClock(Clock.fixed(START, ZoneOffset.UTC));

    private Job job(String id) {
        return new Job(
                id,
                "result-of-" + id,
                AURORA,
                "",
                clock.instant(),
                Json.object(),
                Map.of(),
                MediaSpec.video("16:9", 30, "title"),
                JobTimeline.successful(VALUES, Duration.ofSeconds(100)),
                "happy",
                0,
                null,
                null);
    }

    @Test
    void beyondTheLimit_theOldestFinishedJobIsEvicted() {
        InMemoryJobStore store = new InMemoryJobStore(3, Long.MAX_VALUE, clock);
        store.add(job("a").withTimeline(JobTimeline.successful(VALUES, Duration.ofDays(1))));
        store.add(job("b"));
        clock.advance(Duration.ofSeconds(100));
        store.add(job("c"));
        store.add(job("d"));
        assertThat(store.all()).extracting(Job::id).containsExactly("a", "c", "d");
        store.add(job("e"));
        assertThat(store.all()).extracting(Job::id).containsExactly("c", "d", "e");
        store.clear();
        assertThat(store.all()).isEmpty();
        assertThat(store.find("c")).isNull();
    }

    @Test
    void beyondTheLimit_aFinishedJobIsEvictedBeforeOlderRunningOnes() {
        InMemoryJobStore store = new InMemoryJobStore(1_000, Long.MAX_VALUE, clock);
        for (int i = 0; i < 999; i++) {
            store.add(job("open" + i)
                    .withTimeline(JobTimeline.successful(VALUES, Duration.ofSeconds(100))
                            .neverEnding()));
        }
        store.add(job("over"));
        clock.advance(Duration.ofSeconds(100));
        store.add(job("new"));
        assertThat(store.all())
                .hasSize(1_000)
                .extracting(Job::id)
                .contains("open0", "new")
                .doesNotContain("over");
        store.add(job("newer"));
        assertThat(store.all())
                .hasSize(1_000)
                .extracting(Job::id)
                .contains("open1", "newer")
                .doesNotContain("open0");
    }

    @Test
    void beyondTheLimit_changedTimelinesDetermineTheEvictedJob() {
        InMemoryJobStore store = new InMemoryJobStore(2, Long.MAX_VALUE, clock);
        store.add(job("first"));
        store.add(job("second"));
        JobTimeline planned = JobTimeline.successful(VALUES, Duration.ofSeconds(100));
        store.update("first", job -> job.withTimeline(planned.neverEnding()));
        store.update("second", job -> job.withTimeline(planned.endingMidway("failed", Phase.FAILED, "reason")));
        clock.advance(Duration.ofSeconds(60));
        store.add(job("third"));
        assertThat(store.all()).extracting(Job::id).containsExactly("first", "third");
    }

    @Test
    void aHundredThreads_pollAndAdvanceOneJob_andNoUpdateIsLost() throws Exception {
        InMemoryJobStore store = new InMemoryJobStore(10, Long.MAX_VALUE, clock);
        store.add(job("one"));
        int threads = 100;
        int polls = 100;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<String> order = List.of("pending", "in_queue", "running", "done");
        try {
            List<Future<Boolean>> all = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        start.await();
                        int reached = 0;
                        boolean forward = true;
                        for (int i = 0; i < polls; i++) {
                            clock.advance(Duration.ofMillis(11));
                            Instant now = clock.instant();
                            Job polled = Objects.requireNonNull(store.update("one", before -> before.withPoll(now)));
                            int value = order.indexOf(polled.at(now).value());
                            forward &= value >= reached;
                            reached = value;
                        }
                        return forward;
                    }))
                    .toList();
            start.countDown();
            for (Future<Boolean> forward : all) {
                assertThat(forward.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        Job job = Objects.requireNonNull(store.find("one"));
        assertThat(job.pollCount()).isEqualTo(threads * polls);
        assertThat(Objects.requireNonNull(job.terminalState()).value()).isEqualTo("done");
        assertThat(clock.instant()).isEqualTo(START.plusMillis(11L * threads * polls));
    }

    @Test
    void aJob_isFoundByItsResultUntilItIsEvicted() {
        InMemoryJobStore store = new InMemoryJobStore(1, Long.MAX_VALUE, clock);
        store.add(job("first"));
        assertThat(store.findByResult("result-of-first")).isEqualTo(store.find("first"));
        store.add(job("second"));
        assertThat(store.findByResult("result-of-first")).isNull();
        store.removeIf(job -> true);
        assertThat(store.findByResult("result-of-second")).isNull();
    }

    private Job longJob(String id) {
        Job job = job(id);
        return new Job(
                job.id(),
                job.resultId(),
                job.operation(),
                "",
                job.submitted(),
                Json.object().put("prompt", "p".repeat(400_000)),
                job.vendorFields(),
                job.mediaSpec(),
                job.timeline(),
                job.scenario(),
                0,
                null,
                null);
    }

    @Test
    void beyondTheBytes_jobsWithLongRequestsAreEvictedFirst_butNotTheNewest() {
        InMemoryJobStore store = new InMemoryJobStore(1_000, 1_000_000, clock);
        for (String id : List.of("a", "b", "c")) {
            store.add(job(id));
        }
        for (String id : List.of("long1", "long2", "long3", "long4")) {
            store.add(longJob(id));
        }
        assertThat(store.all()).extracting(Job::id).containsExactly("a", "b", "c", "long3", "long4");
        for (int i = 0; i < 700; i++) {
            store.add(job("small" + i));
        }
        assertThat(store.find("a")).isNotNull();
        assertThat(store.find("small699")).isNotNull();
        assertThat(store.find("long4")).isNull();
    }

    @Test
    void jobsThatNeverEndInTime_leaveNothingInMemory() {
        InMemoryJobStore store = new InMemoryJobStore(10, 1_000_000, clock);
        for (int i = 0; i < 10_000; i++) {
            store.add(job("job" + i));
        }
        assertThat(store.all()).hasSize(10);
        store.update("job9999", job -> job.withTimeline(job.timeline().endingMidway("failed", Phase.FAILED, "r")));
        clock.advance(Duration.ofSeconds(100));
        store.add(job("last"));
        assertThat(store.all()).extracting(Job::id).contains("last").doesNotContain("job9999");
    }
}
