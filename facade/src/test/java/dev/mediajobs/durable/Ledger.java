package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.simulator.Simulator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The jobs of a test: stores them, waits for their ends and counts their submits at the simulator. */
final class Ledger implements AutoCloseable {
    private final SubmitCounter submits;
    private final DataSource source;
    private final MediaJobs media;
    private final DurableJobs jobs;
    private final Set<String> keys = new LinkedHashSet<>();

    /** The jobs that do not change any more, which are not read again before the end. */
    private final Map<String, DurableJob> ended = new HashMap<>();

    Ledger(Simulator simulator, String databaseUrl) {
        this.submits = new SubmitCounter(simulator);
        this.source = NodeProgram.source(databaseUrl);
        this.media = MediaJobs.fromEnvironment(simulator.environment());
        // Stores jobs and reads their states; does not run them.
        this.jobs = DurableJobs.on(source, media)
                .work(ClipWork.NAME, new ClipWork(Path.of(""), (point, job) -> {}, Reconciliation.auroraByName()))
                .createTables()
                .build();
    }

    DurableJobs jobs() {
        return jobs;
    }

    void submit(String prefix, int count) {
        for (int number = 0; number < count; number++) {
            submit(prefix + "-" + number, "v1");
        }
    }

    void submit(String key, String payload) {
        keys.add(key);
        assertThat(jobs.submit(ClipWork.NAME, key, payload)).isTrue();
    }

    /** Waits until each job has ended and was handled, or is parked. */
    void awaitEnds() throws InterruptedException {
        await(states -> states.values().stream()
                .allMatch(job -> job.handled() && (job.state().isEnded() || job.state() == DurableState.PARKED)));
    }

    void await(Predicate<Map<String, DurableJob>> condition) throws InterruptedException {
        Until.holds(() -> condition.test(states()), () -> states().values().stream()
                .filter(job -> !job.handled() || !job.state().isEnded())
                .toList()
                .toString());
    }

    private Map<String, DurableJob> states() {
        Map<String, DurableJob> states = new LinkedHashMap<>();
        for (String key : keys) {
            if (ended.containsKey(key)) {
                states.put(key, ended.get(key));
                continue;
            }
            try {
                jobs.job(key).ifPresent(job -> {
                    states.put(key, job);
                    if (job.handled() && job.state().isEnded()) {
                        ended.put(key, job);
                    }
                });
            } catch (IllegalStateException databaseAway) {
                return states();
            }
        }
        return states;
    }

    /** Counts: nothing lost, nothing submitted twice, and each parked job was never sent. */
    void verify(Path folder) {
        ended.clear();
        Map<String, DurableJob> states = states();
        assertThat(states.keySet()).as("lost").containsExactlyElementsOf(keys);
        for (String key : keys) {
            DurableJob job = states.get(key);
            assertThat(job).isNotNull();
            assertThat(submits.of(key)).as("submits of %s", job).isEqualTo(job.state() == DurableState.PARKED ? 0 : 1);
            assertThat(Files.exists(folder.resolve(key + ".done")))
                    .as("result of %s", job)
                    .isEqualTo(job.state() == DurableState.SUCCEEDED);
        }
    }

    @Override
    public void close() throws IOException {
        submits.close();
        jobs.close();
        media.close();
        if (source instanceof Closeable pool) {
            pool.close();
        }
    }
}
