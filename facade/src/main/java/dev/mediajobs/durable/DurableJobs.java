package dev.mediajobs.durable;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.WebhookHandler;
import dev.mediajobs.internal.time.Scheduler;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Runs jobs that are kept in the application's database (PostgreSQL, or SQLite on one machine), on any number of
 * machines: submitted at most once, polled until they end, and processed at least once, through failures of machines,
 * deployments and outages of the database.
 *
 * <pre>{@code
 * DurableJobs jobs = DurableJobs.on(dataSource, media).work("intro", new IntroWork()).build();
 * jobs.start();
 * jobs.submit("intro", "order-4711", payload);
 * }</pre>
 *
 * <p>All machines use the clock of the database. Safe for use by multiple threads.
 */
@SuppressWarnings("exports") // a transitive requirement would make java.sql mandatory for applications
public final class DurableJobs implements AutoCloseable {
    private final Database database;
    private final JobTable table;
    private final Node node;
    private final Inbox inbox;
    private final Control control;
    private final Counts counts;
    private final Engine engine;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();

    DurableJobs(DurableJobsBuilder settings) {
        this.database = new Database(settings.dataSource);
        Scheduler scheduler = settings.scheduler();
        try {
            Dialect dialect = Dialect.prepare(database, settings.createTables);
            DatabaseClock clock = new DatabaseClock(database, dialect, scheduler);
            this.table = new JobTable(database, dialect);
            this.node = settings.node(table, clock, closed);
            this.inbox = new Inbox(node);
            this.control = new Control(node);
            this.counts = new Counts(database, scheduler);
            Steps steps = new Steps(node, counts::waiting);
            this.engine = new Engine(database, dialect, clock, settings.timing, steps, settings.shutdownTimeout);
        } catch (SQLException unavailable) {
            throw Database.unavailable(unavailable);
        }
    }

    /**
     * Returns a builder.
     *
     * @param dataSource the connections to the database, pooled for more than a few jobs
     * @param media the instance that submits and polls
     * @return a new builder
     */
    public static DurableJobsBuilder on(DataSource dataSource, MediaJobs media) {
        return new DurableJobsBuilder(dataSource, media);
    }

    /** Starts to run jobs on this machine. The JVM then runs until {@link #close}. Starting again has no effect. */
    public void start() {
        if (started.compareAndSet(false, true)) {
            engine.start();
        }
    }

    /**
     * Stores a job, which the machines then submit. Commits.
     *
     * @param work the name of a registered work
     * @param key the application's key, from 1 to 150 characters, unique until its ended job is deleted
     * @param payload the data from which the work builds the request, without secrets
     * @return whether the job is new; false if it is stored already with this work and payload
     * @throws IllegalArgumentException if the work is not registered, or the key or payload is invalid
     * @throws IllegalStateException if the key is used by another job, or the database is unavailable: then call again
     */
    public boolean submit(String work, String key, String payload) {
        boolean created =
                Database.attempt(() -> database.inTransaction(connection -> submit(connection, work, key, payload)));
        if (created) {
            trigger();
        }
        return created;
    }

    /**
     * Stores a job like {@link #submit(String, String, String)}, in the transaction of a connection: the job exists if
     * the transaction is committed.
     *
     * @param connection a connection to the same database; not committed or closed here
     * @param work the name of a registered work
     * @param key the application's key
     * @param payload the data from which the work builds the request
     * @return whether the job is new
     * @throws IllegalArgumentException if the work is not registered, or the key or payload is invalid
     * @throws IllegalStateException if the key is used by another job
     * @throws SQLException if a statement fails
     */
    public boolean submit(Connection connection, String work, String key, String payload) throws SQLException {
        return inbox.submit(connection, work, key, payload);
    }

    /**
     * {@return a job, or empty if there is none or its row was deleted after the retention}
     *
     * @param key the application's key
     * @throws IllegalStateException if the database is unavailable
     */
    public Optional<DurableJob> job(String key) {
        return Database.attempt(() -> table.find(key)).map(Row::toJob);
    }

    /**
     * {@return the jobs in a state, those that entered it first before others, at most 10,000}
     *
     * @param state the state
     * @throws IllegalStateException if the database is unavailable
     */
    public List<DurableJob> list(DurableState state) {
        return Database.attempt(() -> table.inState(state)).stream()
                .map(Row::toJob)
                .toList();
    }

    /**
     * {@return the number of jobs of all machines in a state, up to 10 seconds old; 0 for states that are ended}
     *
     * @param state the state
     */
    public long count(DurableState state) {
        return counts.in(state);
    }

    /** {@return the age of the oldest job that has neither ended nor is parked; zero if there is none} */
    public Duration oldest() {
        return counts.age(node.clock().now());
    }

    /**
     * Continues a job whose reference a person has found at the vendor.
     *
     * @param key the key of a job that is parked or in doubt
     * @param reference the value of {@link Job#reference()}
     * @throws IllegalArgumentException if the key is unknown
     * @throws IllegalStateException if its state is another one, or the database is unavailable
     * @throws dev.mediajobs.InvalidRequestException if the reference is not valid
     */
    public void resolve(String key, String reference) {
        control.resolve(key, reference);
        trigger();
    }

    /**
     * Submits a job again, which may be billed a second time if the first submit has started one.
     *
     * @param key the key of a job that is parked, refused or failed
     * @throws IllegalArgumentException if the key is unknown
     * @throws IllegalStateException if its state is another one, or the database is unavailable
     */
    public void resubmit(String key) {
        control.resubmit(key);
        trigger();
    }

    /**
     * Gives up a job, which becomes {@link DurableState#FAILED}. The vendor does not learn of it and may bill the job.
     *
     * @param key the key of a job that is new, in doubt, parked or waiting
     * @throws IllegalArgumentException if the key is unknown
     * @throws IllegalStateException if its state is another one, or the database is unavailable
     */
    public void cancel(String key) {
        control.cancel(key);
        trigger();
    }

    /**
     * Polls a waiting job now, or looks now for one that is in doubt, on any machine, such as after a webhook.
     *
     * @param key the key
     * @return whether the job waits or is in doubt
     * @throws IllegalStateException if the database is unavailable
     */
    public boolean pollNow(String key) {
        boolean woken = control.wake(key);
        if (woken) {
            trigger();
        }
        return woken;
    }

    /**
     * Handles a webhook of Creatify or Mirrago, whose URL contained {@link Work#uniqueName()}. It continues a job whose
     * response was lost and polls one that waits. The payload is not trusted: its job is polled first.
     *
     * @param uniqueName the name from the URL
     * @param body the payload
     * @return the HTTP status for the response, as of {@link WebhookHandler#handle(byte[])}; 404 for an unknown name
     * @throws IllegalStateException if the database is unavailable
     */
    public int webhook(String uniqueName, byte[] body) {
        int status = control.webhook(uniqueName, body);
        trigger();
        return status;
    }

    /**
     * Stops to run jobs on this machine: waits for running steps, up to the shutdown timeout, and then interrupts them.
     * All jobs continue on other machines or after a restart. Closing again has no effect.
     */
    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            if (started.get()) {
                engine.stop();
            }
            closed.countDown();
        }
    }

    /** Takes no lock: a handler may submit while this machine waits for it to end. */
    private void trigger() {
        if (started.get() && !stopped.get()) {
            engine.trigger();
        }
    }

    @Override
    public String toString() {
        return "DurableJobs" + node.works().keySet();
    }
}
