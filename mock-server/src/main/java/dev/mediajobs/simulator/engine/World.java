package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.InMemoryJobStore;
import dev.mediajobs.simulator.job.JobStore;
import dev.mediajobs.simulator.job.SimulatorClock;
import dev.mediajobs.simulator.media.FileStore;
import dev.mediajobs.simulator.scenario.ScenarioRules;
import dev.mediajobs.simulator.spec.StatusWords;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that the simulator remembers. Safe for several threads. */
public final class World {

    private static final int MOST_JOBS = 20_000;
    private static final long MOST_FILE_BYTES = 64L * 1024 * 1024;
    private static final int MOST_REQUESTS = 1_000;

    private final Settings settings;
    private final SimulatorClock clock;
    private final JobStore jobs;
    private final FileStore files = new FileStore(MOST_FILE_BYTES);
    private final Journal journal = new Journal(MOST_REQUESTS);
    private final ScenarioRules scenarios;
    private final Map<StatusWords, Course> plans = new ConcurrentHashMap<>();
    private final Ids ids;
    private final Links links;
    private final Tokens tokens;
    private final Webhooks webhooks;

    /**
     * A world in which nothing has happened yet.
     *
     * @param source what the simulator's clock follows until it is stopped or moved
     */
    public World(Settings settings, Clock source) {
        this.settings = settings;
        this.clock = new SimulatorClock(source);
        this.jobs = new InMemoryJobStore(MOST_JOBS, clock);
        this.scenarios = new ScenarioRules(settings.scenario());
        this.ids = new Ids(settings.seed());
        this.links = new Links(clock, settings.seed());
        this.tokens = new Tokens(clock);
        this.webhooks = new Webhooks(clock);
    }

    /** Forgets jobs, files, requests and chosen scenarios, and lets the clock follow its source again. */
    public void reset() {
        jobs.clear();
        files.clear();
        journal.clear();
        scenarios.reset();
        webhooks.clear();
        clock.reset();
    }

    /** {@return what it was started with} */
    public Settings settings() {
        return settings;
    }

    /** {@return the course of a job that goes well} */
    Course plan(StatusWords words) {
        return plans.computeIfAbsent(words, same -> Course.plan(same, settings.jobTime()));
    }

    /** {@return its clock} */
    public SimulatorClock clock() {
        return clock;
    }

    /** {@return the jobs} */
    public JobStore jobs() {
        return jobs;
    }

    /** {@return the files of callers} */
    public FileStore files() {
        return files;
    }

    /** {@return the last requests} */
    public Journal journal() {
        return journal;
    }

    /** {@return which scenarios were chosen} */
    public ScenarioRules scenarios() {
        return scenarios;
    }

    /** {@return what makes ids} */
    public Ids ids() {
        return ids;
    }

    /** {@return what makes links} */
    public Links links() {
        return links;
    }

    /** {@return what tells callers of the end of their jobs} */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** {@return what makes tokens} */
    public Tokens tokens() {
        return tokens;
    }
}
