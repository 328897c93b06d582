package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.InMemoryJobStore;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.SimulatorClock;
import dev.mediajobs.simulator.media.FileStore;
import dev.mediajobs.simulator.spec.StatusWords;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that the simulator remembers. Safe for several threads. */
public final class World {

    private static final int MOST_JOBS = 20_000;
    private static final long MOST_FILE_BYTES = 64L * 1024 * 1024;
    private static final int MOST_REQUESTS = 1_000;
    private static final int MOST_NAMESPACES = 10_000;

    private final Settings settings;
    private final Namespace all;
    private final Map<String, Namespace> own = new ConcurrentHashMap<>();
    private final InMemoryJobStore jobs;
    private final FileStore files = new FileStore(MOST_FILE_BYTES);
    private final Journal journal = new Journal(MOST_REQUESTS);
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
        this.all = Namespace.ofAll(settings, source);
        this.jobs = new InMemoryJobStore(MOST_JOBS, all.clock());
        this.ids = new Ids(settings.seed());
        this.links = new Links(this::clock, settings.seed());
        this.tokens = new Tokens(this::clock);
        this.webhooks = new Webhooks(this::clock, settings.webhookHosts(), id -> jobs.find(id) != null);
    }

    /** Forgets jobs, files, requests and all that was chosen, and lets the clock follow its source again. */
    public void reset() {
        jobs.clear();
        files.clear();
        journal.clear();
        webhooks.clear(account -> true);
        own.clear();
        all.reset();
    }

    /** Forgets what one user made and chose. */
    public void reset(String key) {
        jobs.removeIf(job -> job.account().equals(key));
        files.removeIf(file -> file.owner().equals(key));
        journal.clear(key);
        webhooks.clear(key::equals);
        own.remove(key);
    }

    /** {@return what it was started with} */
    public Settings settings() {
        return settings;
    }

    /** {@return the course of a job that goes well} */
    Course plan(StatusWords words) {
        return plans.computeIfAbsent(words, same -> Course.plan(same, settings.jobTime()));
    }

    /** {@return what can be set for all users} */
    public Namespace namespace() {
        return all;
    }

    /** {@return what counts for the user of that key} */
    public Namespace namespace(String key) {
        return own.isEmpty() ? all : own.getOrDefault(key, all);
    }

    /**
     * {@return what can be set for the user of that key alone}
     *
     * @throws IllegalArgumentException if there are 10,000 already
     */
    public Namespace open(String key) {
        if (own.size() >= MOST_NAMESPACES && !own.containsKey(key)) {
            throw new IllegalArgumentException(
                    "There are " + MOST_NAMESPACES + " namespaces already. Reset one that is not needed any more.");
        }
        return own.computeIfAbsent(key, same -> all.within());
    }

    private SimulatorClock clock(String key) {
        return namespace(key).clock();
    }

    /** {@return the clock of the user of a job} */
    public SimulatorClock clock(Job job) {
        return clock(job.account());
    }

    /** {@return the jobs} */
    public InMemoryJobStore jobs() {
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
