package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handlers of the application, and works that a machine does not know. */
class HandlersTest extends WithSimulator {
    @TempDir
    private Path folder;

    @Test
    void aHandlerThatThrows_isCalledAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ScriptedWork work = ScriptedWork.handling(job -> {
            if (calls.incrementAndGet() == 1) {
                throw new java.io.IOException("disk full");
            }
        });
        try (LocalJobs local = run(work)) {
            local.jobs().submit(ScriptedWork.NAME, "k", "");
            assertThat(local.await("k", job -> job.reason().isPresent())
                            .reason()
                            .orElseThrow())
                    .contains("disk full");
            local.await("k", DurableState.SUCCEEDED);
        }
        assertThat(work.notifications).containsExactly("completed k");
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
            assertThat(older.jobs().state("k"))
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
                    () -> local.jobs().state("k").isEmpty(),
                    () -> local.jobs().state("k").toString());
        }
        assertThat(work.notifications).containsExactly("completed k");
    }

    private LocalJobs run(ScriptedWork work) {
        return new LocalJobs(simulator, folder.resolve("jobs.db"), settings -> settings.work(ScriptedWork.NAME, work))
                .started();
    }
}
