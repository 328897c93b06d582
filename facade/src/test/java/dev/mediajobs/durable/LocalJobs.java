package dev.mediajobs.durable;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Durable jobs in this process, in a SQLite file. */
final class LocalJobs implements AutoCloseable {
    private final MediaJobs media;
    private final DataSource source;
    private final DurableJobs jobs;

    LocalJobs(Simulator simulator, Path file, UnaryOperator<DurableJobsBuilder> settings) {
        this(simulator, NodeProgram.source("jdbc:sqlite:" + file), settings);
    }

    LocalJobs(Simulator simulator, DataSource source, UnaryOperator<DurableJobsBuilder> settings) {
        this.media = MediaJobs.builder()
                .environment(simulator.environment())
                .polling(PollPolicy.defaults().withInitialDelay(Duration.ofMillis(400)))
                .build();
        this.source = source;
        this.jobs = settings.apply(DurableJobs.on(source, media).timing(NodeProgram.TIMING))
                .createTables()
                .build();
    }

    DurableJobs jobs() {
        return jobs;
    }

    DataSource source() {
        return source;
    }

    LocalJobs started() {
        jobs.start();
        return this;
    }

    /** Waits for a state of a job and returns the job. */
    DurableJob await(String key, DurableState state) throws InterruptedException {
        return await(key, job -> job.state() == state && job.handled());
    }

    DurableJob await(String key, Predicate<DurableJob> condition) throws InterruptedException {
        Until.holds(() -> jobs.job(key).filter(condition).isPresent(), () -> jobs.job(key)
                .toString());
        return jobs.job(key).orElseThrow();
    }

    @Override
    public void close() {
        jobs.close();
        media.close();
    }
}
