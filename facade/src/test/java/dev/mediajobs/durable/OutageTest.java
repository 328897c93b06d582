package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away in a step of a job and returns: no job is lost and none is submitted twice. */
class OutageTest extends WithSimulator {
    /** Intent, response, result and end. */
    private static final int CHANGES = 4;

    private static final int REFUSALS = 100;

    @TempDir
    private Path folder;

    @Test
    void aJobGoesOn_whicheverOfItsChangesFails_storedOrNot() throws Exception {
        Map<String, LocalJobs> nodes = new LinkedHashMap<>();
        List<Outage> outages = new ArrayList<>();
        try (SubmitCounter submits = new SubmitCounter(simulator)) {
            for (int change = 1; change <= CHANGES; change++) {
                for (Outage.Change kind : Outage.Change.values()) {
                    String key = kind + "-" + change;
                    Outage outage = new Outage(database(key), change, kind);
                    outages.add(outage);
                    nodes.put(
                            key, local(outage, ScriptedWork.handling(job -> {})).started());
                    nodes.get(key).jobs().submit(ScriptedWork.NAME, key, "");
                }
            }
            for (Outage outage : outages) {
                Until.holds(outage::isAway, () -> "no outage");
                outage.end();
            }
            for (Map.Entry<String, LocalJobs> node : nodes.entrySet()) {
                node.getValue().await(node.getKey(), DurableState.SUCCEEDED);
                assertThat(submits.of(node.getKey())).as(node.getKey()).isEqualTo(1);
            }
        } finally {
            nodes.values().forEach(LocalJobs::close);
        }
    }

    @Test
    void anOutageThatIsLongerThanTheLease_losesNoJob_inWhateverStepItIs() throws Exception {
        Outage outage = new Outage(database("long"), 0, Outage.Change.LOST);
        CountDownLatch responses = new CountDownLatch(1);
        CountDownLatch handlers = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ScriptedWork work = new ScriptedWork(
                (media, job) -> {
                    var submitted = ScriptedWork.aurora(media, job);
                    if (job.key().equals("response")) {
                        await(responses);
                    }
                    return submitted;
                },
                (job, result) -> {
                    if (job.key().equals("handler")) {
                        begun.countDown();
                        handlers.await();
                    }
                },
                Reconciliation.auroraByName());
        List<String> keys = List.of("handler", "polled", "response", "new");
        try (SubmitCounter submits = new SubmitCounter(simulator);
                LocalJobs local = local(outage, work)) {
            local.jobs().submit(ScriptedWork.NAME, "handler", "");
            local.started();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            simulator.freezeClock();
            local.jobs().submit(ScriptedWork.NAME, "polled", "");
            local.await("polled", DurableState.WAITING);
            local.jobs().submit(ScriptedWork.NAME, "response", "");
            Until.holds(() -> submits.of("response") == 1, () -> "no submit");
            local.jobs().submit(ScriptedWork.NAME, "new", "");
            outage.begin();
            responses.countDown();
            handlers.countDown();
            // About 30 a second: longer than the lease.
            Until.holds(() -> outage.refusals() >= REFUSALS, () -> outage.refusals() + " refusals");
            outage.end();
            simulator.resumeClock();
            for (String key : keys) {
                local.await(key, DurableState.SUCCEEDED);
                assertThat(submits.of(key)).as(key).isEqualTo(1);
            }
        }
        assertThat(work.notifications).contains("completed handler", "completed polled", "completed response");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private DataSource database(String name) {
        return NodeProgram.source("jdbc:sqlite:" + folder.resolve(name + ".db"));
    }

    private LocalJobs local(Outage outage, ScriptedWork work) {
        return new LocalJobs(simulator, outage.source(), settings -> settings.work(ScriptedWork.NAME, work));
    }
}
