package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.LogCapture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handlers of the application, and works that a machine does not know. */
class HandlersTest extends WithSimulator {
    @TempDir
    private Path folder;

    @Test
    void handlersThatThrowOrAreInterrupted_areCalledAgain() throws Exception {
        Set<String> failed = ConcurrentHashMap.newKeySet();
        ScriptedWork work = ScriptedWork.handling(job -> {
            if (failed.add(job.key())) {
                switch (job.key()) {
                    case "exception" -> throw new IOException("disk full");
                    case "error" -> throw new Error("not implemented");
                    case "interrupted" -> throw new InterruptedException("stopped");
                    default -> {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("left interrupted");
                    }
                }
            }
        });
        Map<String, String> reasons = Map.of(
                "exception", "disk full",
                "error", "not implemented",
                "interrupted", "stopped",
                "flag", "left interrupted");
        try (LocalJobs local = run(work)) {
            reasons.keySet().forEach(key -> local.jobs().submit(ScriptedWork.NAME, key, ""));
            for (String key : reasons.keySet()) {
                DurableJob job = local.await(key, DurableState.SUCCEEDED);
                assertThat(job.reason().orElseThrow()).contains(reasons.get(key));
            }
        }
        assertThat(work.notifications).hasSize(reasons.size());
    }

    @Test
    void handlersThatHang_areInterrupted_andDoNotDelayOtherWorks() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger hanging = new AtomicInteger();
        ScriptedWork hangs = ScriptedWork.handling(job -> {
            if (hanging.incrementAndGet() <= Steps.LANE) {
                never.await();
            }
        });
        ScriptedWork other = ScriptedWork.handling(job -> {});
        try (LocalJobs local = new LocalJobs(
                        simulator, folder.resolve("jobs.db"), settings -> settings.work("hangs", hangs)
                                .work("other", other)
                                .handlerTimeout(Duration.ofSeconds(2)))
                .started()) {
            for (int job = 0; job < Steps.LANE; job++) {
                local.jobs().submit("hangs", "hangs-" + job, "");
            }
            Until.holds(() -> hanging.get() == Steps.LANE, hanging::toString);
            local.jobs().submit("other", "other", "");
            local.await("other", DurableState.SUCCEEDED);
            for (int job = 0; job < Steps.LANE; job++) {
                local.await("hangs-" + job, DurableState.SUCCEEDED);
            }
            // Longer than the time after which a machine without heartbeats has failed, but called once at a time.
            assertThat(hanging).hasValue(2 * Steps.LANE);
        }
    }

    @Test
    void aJobThatFails_endsWithTheReasonOfTheVendor() throws Exception {
        simulator.scenario("fails", "creatify");
        ScriptedWork work = ScriptedWork.handling(job -> {});
        try (LocalJobs local = run(work)) {
            local.jobs().submit(ScriptedWork.NAME, "k", "");
            assertThat(local.await("k", DurableState.FAILED).reason().orElseThrow())
                    .contains("reason: ");
        }
        assertThat(work.notifications).hasSize(1).first().asString().startsWith("failed k: ");
    }

    @Test
    void aWorkThatIsNotRegistered_isLeftToAMachineThatKnowsIt() throws Exception {
        Path file = folder.resolve("jobs.db");
        ScriptedWork work = ScriptedWork.handling(job -> {});
        try (LocalJobs newer = new LocalJobs(simulator, file, settings -> settings.work("new", work));
                LocalJobs older = new LocalJobs(simulator, file, settings -> settings.work("old", work)).started()) {
            newer.jobs().submit("new", "k", "");
            older.jobs().submit("old", "k2", "");
            older.await("k2", DurableState.SUCCEEDED);
            assertThat(older.jobs().job("k"))
                    .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(DurableState.NEW));
            newer.started().await("k", DurableState.SUCCEEDED);
        }
    }

    @Test
    void aJobThatEnded_isDeletedAfterTheRetention() throws Exception {
        ScriptedWork work = ScriptedWork.handling(job -> {});
        try (LocalJobs local = new LocalJobs(
                        simulator, folder.resolve("jobs.db"), settings -> settings.work(ScriptedWork.NAME, work)
                                .retention(Duration.ofMillis(1)))
                .started()) {
            local.jobs().submit(ScriptedWork.NAME, "k", "");
            Until.holds(
                    () -> local.jobs().job("k").isEmpty(),
                    () -> local.jobs().job("k").toString());
        }
        assertThat(work.notifications).containsExactly("completed k");
    }

    @Test
    void aJobThatIsCancelled_ends_unlessItIsBeingSubmittedOrHasEnded() throws Exception {
        simulator.freezeClock();
        ScriptedWork work = ScriptedWork.handling(job -> {});
        try (LocalJobs local = run(work);
                LogCapture log = new LogCapture()) {
            local.jobs().submit(ScriptedWork.NAME, "k", "");
            local.await("k", DurableState.WAITING);
            assertThat(local.jobs().list(DurableState.WAITING))
                    .extracting(DurableJob::key)
                    .containsExactly("k");
            local.jobs().cancel("k");
            local.await("k", DurableState.FAILED);
            assertThat(work.notifications).containsExactly("failed k: cancelled by the application");
            assertThatThrownBy(() -> local.jobs().cancel("k"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is FAILED; cancel applies only to [NEW, ");
            assertThatThrownBy(() -> local.jobs().cancel("unknown")).isInstanceOf(IllegalArgumentException.class);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("The job k of scripted is FAILED, was WAITING, creatify:aurora:"));
        } finally {
            simulator.resumeClock();
        }
    }

    private LocalJobs run(ScriptedWork work) {
        Outage none = new Outage(NodeProgram.source("jdbc:sqlite:" + folder.resolve("jobs.db")), 0, Outage.Change.LOST);
        return new LocalJobs(simulator, none.source(), settings -> settings.work(ScriptedWork.NAME, work)).started();
    }
}
