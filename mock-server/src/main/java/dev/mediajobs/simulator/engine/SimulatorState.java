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
import org.jspecify.annotations.Nullable;

/** The state of the simulator. Thread-safe. */
public final class SimulatorState {

    private static final int MAX_JOBS = 20_000;
    private static final int MAX_REQUESTS = 1_000;
    private static final int MAX_NAMESPACES = 10_000;
    private static final int MAX_KEY_LENGTH = 1_000;

    private final Settings settings;
    private final Namespace global;
    private final Map<String, Namespace> namespaces = new ConcurrentHashMap<>();
    private final InMemoryJobStore jobs;
    private final FileStore files;
    private final RequestJournal journal;
    private final Map<StatusValues, JobTimeline> timelines = new ConcurrentHashMap<>();
    private final FailureCounts failures = new FailureCounts();
    private final IdGenerator ids;
    private final SignedUrls links;
    private final AccessTokens tokens;
    private final WebhookDispatcher webhooks;

    /**
     * Creates an empty state.
     *
     * @param source the clock that the simulator's clock follows
     */
    public SimulatorState(Settings settings, Clock source) {
        this.settings = settings;
        this.global = Namespace.global(settings, source);
        MemoryLimits limits = MemoryLimits.of(Runtime.getRuntime().maxMemory());
        this.jobs = new InMemoryJobStore(MAX_JOBS, limits.jobs(), global.clock());
        this.files = new FileStore(limits.files());
        this.journal = new RequestJournal(MAX_REQUESTS, limits.requests(), limits.body());
        this.ids = new IdGenerator(settings.seed());
        this.links = new SignedUrls(this::clock, settings.seed());
        this.tokens = new AccessTokens(this::clock);
        this.webhooks = new WebhookDispatcher(this::clock, settings.webhookHosts(), id -> jobs.find(id) != null);
    }

    /** Removes jobs, files, requests and settings of one user, or of all users if the key is null. */
    public void reset(@Nullable String key) {
        if (key == null) {
            jobs.clear();
            files.clear();
            journal.clear();
            webhooks.clear(account -> true);
            namespaces.clear();
            global.reset();
            failures.clear();
            return;
        }
        jobs.removeIf(job -> job.account().equals(key));
        files.removeIf(file -> file.owner().equals(key));
        journal.clear(key);
        webhooks.clear(key::equals);
        failures.clear(key);
        namespaces.remove(key);
    }

    /** {@return the settings} */
    public Settings settings() {
        return settings;
    }

    /** {@return the timeline of a successful job} */
    JobTimeline plan(StatusValues values) {
        return timelines.computeIfAbsent(values, same -> JobTimeline.successful(same, settings.jobTime()));
    }

    /** {@return the namespace of all users} */
    public Namespace namespace() {
        return global;
    }

    /** {@return the user's namespace, or the global one if the user has none} */
    public Namespace namespace(String key) {
        return namespaces.isEmpty() ? global : namespaces.getOrDefault(key, global);
    }

    /**
     * {@return the user's namespace, which is created if needed}
     *
     * @throws IllegalArgumentException if there are already 10,000 namespaces, or if the key has more than 1,000 characters
     */
    public Namespace openNamespace(String key) {
        if (key.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException("The namespace has " + key.length() + " characters. The limit is "
                    + MAX_KEY_LENGTH + ". Use a shorter key for tests.");
        }
        if (namespaces.size() >= MAX_NAMESPACES && !namespaces.containsKey(key)) {
            throw new IllegalArgumentException("The limit of " + MAX_NAMESPACES
                    + " namespaces is reached. Reset namespaces that are no longer used.");
        }
        return namespaces.computeIfAbsent(key, same -> global.createChild());
    }

    private SimulatorClock clock(String key) {
        return namespace(key).clock();
    }

    /** {@return the clock of the owner of a job} */
    public SimulatorClock clock(Job job) {
        return clock(job.account());
    }

    /** {@return the jobs} */
    public InMemoryJobStore jobs() {
        return jobs;
    }

    /** {@return the uploaded files} */
    public FileStore files() {
        return files;
    }

    /** {@return the request journal} */
    public RequestJournal journal() {
        return journal;
    }

    /** Returns the counts of failed requests. */
    FailureCounts failures() {
        return failures;
    }

    /** {@return the id generator} */
    public IdGenerator ids() {
        return ids;
    }

    /** {@return the signed URLs} */
    public SignedUrls links() {
        return links;
    }

    /** {@return the webhook dispatcher} */
    public WebhookDispatcher webhooks() {
        return webhooks;
    }

    /** {@return the access tokens} */
    public AccessTokens tokens() {
        return tokens;
    }
}
