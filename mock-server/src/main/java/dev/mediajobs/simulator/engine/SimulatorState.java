package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.auth.AccessTokens;
import dev.mediajobs.simulator.engine.auth.SignedUrls;
import dev.mediajobs.simulator.engine.journal.RequestJournal;
import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher;
import dev.mediajobs.simulator.job.InMemoryJobStore;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.simulator.job.SimulatorClock;
import dev.mediajobs.simulator.media.FileStore;
import dev.mediajobs.specs.StatusValues;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that the simulator remembers. Safe for several threads. */
public final class SimulatorState {

    private static final int MAX_JOBS = 20_000;
    private static final long MAX_FILE_BYTES = 64L * 1024 * 1024;
    private static final int MAX_REQUESTS = 1_000;
    private static final int MAX_NAMESPACES = 10_000;

    private final Settings settings;
    private final Namespace all;
    private final Map<String, Namespace> own = new ConcurrentHashMap<>();
    private final InMemoryJobStore jobs;
    private final FileStore files = new FileStore(MAX_FILE_BYTES);
    private final RequestJournal journal = new RequestJournal(MAX_REQUESTS);
    private final Map<StatusValues, JobTimeline> plans = new ConcurrentHashMap<>();
    private final IdGenerator ids;
    private final SignedUrls links;
    private final AccessTokens tokens;
    private final WebhookDispatcher webhooks;

    /**
     * A world in which nothing has happened yet.
     *
     * @param source what the simulator's clock follows until it is stopped or moved
     */
    public SimulatorState(Settings settings, Clock source) {
        this.settings = settings;
        this.all = Namespace.isGlobal(settings, source);
        this.jobs = new InMemoryJobStore(MAX_JOBS, all.clock());
        this.ids = new IdGenerator(settings.seed());
        this.links = new SignedUrls(this::clock, settings.seed());
        this.tokens = new AccessTokens(this::clock);
        this.webhooks = new WebhookDispatcher(this::clock, settings.webhookHosts(), id -> jobs.find(id) != null);
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
    JobTimeline plan(StatusValues values) {
        return plans.computeIfAbsent(values, same -> JobTimeline.successful(same, settings.jobTime()));
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
        if (own.size() >= MAX_NAMESPACES && !own.containsKey(key)) {
            throw new IllegalArgumentException(
                    "There are " + MAX_NAMESPACES + " namespaces already. Reset one that is not needed any more.");
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
    public RequestJournal journal() {
        return journal;
    }

    /** {@return what makes ids} */
    public IdGenerator ids() {
        return ids;
    }

    /** {@return what makes links} */
    public SignedUrls links() {
        return links;
    }

    /** {@return what tells callers of the end of their jobs} */
    public WebhookDispatcher webhooks() {
        return webhooks;
    }

    /** {@return what makes tokens} */
    public AccessTokens tokens() {
        return tokens;
    }
}
