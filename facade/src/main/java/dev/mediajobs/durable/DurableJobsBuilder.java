package dev.mediajobs.durable;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.vendor.MediaInternals;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** Configures {@link DurableJobs}. Not thread-safe. */
@SuppressWarnings("exports") // a transitive requirement would make java.sql mandatory for applications
public final class DurableJobsBuilder {
    private static final Duration MIN_LEASE = Duration.ofMinutes(2);

    final DataSource dataSource;
    final MediaJobs media;
    final Map<String, MediaWork<?>> works = new LinkedHashMap<>();
    Timing timing = Timing.of(Duration.ofMinutes(5));
    Duration retention = Duration.ofDays(30);
    Duration handlerTimeout = Duration.ofMinutes(30);
    Duration shutdownTimeout = Duration.ofSeconds(20);
    boolean createTables;

    DurableJobsBuilder(DataSource dataSource, MediaJobs media) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.media = Objects.requireNonNull(media, "media");
    }

    /**
     * Registers a work. Keep its name for as long as the table contains jobs of it: the jobs of an unknown work are left
     * to machines that know it.
     *
     * @param name the name in the table, from 1 to 150 characters
     * @param work the application's part
     * @return this builder
     * @throws IllegalArgumentException if the name is invalid or registered already
     */
    public DurableJobsBuilder work(String name, MediaWork<?> work) {
        Texts.checkKey(name);
        Objects.requireNonNull(work, "work");
        if (works.putIfAbsent(name, work) != null) {
            throw new IllegalArgumentException("The work \"" + name + "\" is registered already.");
        }
        return this;
    }

    /**
     * Creates the tables unless they exist. By default they must have been created by the scripts {@code
     * dev/mediajobs/durable/postgresql.sql} or {@code sqlite.sql} of the jar, such as with a migration tool.
     *
     * @return this builder
     */
    public DurableJobsBuilder createTables() {
        createTables = true;
        return this;
    }

    /**
     * Sets the time from the intent to submit until the job is in doubt, 5 minutes by default. The submit is sent in its
     * first half. A failed machine is detected after 0.6 of it.
     *
     * @param lease the time, at least 2 minutes
     * @return this builder
     * @throws IllegalArgumentException if it is shorter
     */
    public DurableJobsBuilder lease(Duration lease) {
        if (lease.compareTo(MIN_LEASE) < 0) {
            throw new IllegalArgumentException("The lease must be at least 2 minutes.");
        }
        return timing(Timing.of(lease));
    }

    /** Sets all durations, for tests. */
    DurableJobsBuilder timing(Timing newTiming) {
        timing = newTiming;
        return this;
    }

    /**
     * Sets how long the rows of ended jobs are kept, 30 days by default. Until then their keys cannot be used again.
     *
     * @param newRetention the positive time
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public DurableJobsBuilder retention(Duration newRetention) {
        retention = positive(newRetention);
        return this;
    }

    /**
     * Sets the time after which a thread that runs {@link MediaWork#completed} and the other notifications is
     * interrupted, 30 minutes by default. The notification is then repeated.
     *
     * @param timeout the positive time
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public DurableJobsBuilder handlerTimeout(Duration timeout) {
        handlerTimeout = positive(timeout);
        return this;
    }

    /**
     * Sets how long {@link DurableJobs#close} waits for running steps before it interrupts them, 20 seconds by default.
     *
     * @param timeout the positive time
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public DurableJobsBuilder shutdownTimeout(Duration timeout) {
        shutdownTimeout = positive(timeout);
        return this;
    }

    /**
     * Checks the database and creates an instance, which {@link DurableJobs#start} starts.
     *
     * @return a new instance; close it before the {@link MediaJobs} and the data source
     * @throws IllegalStateException if the database is not supported or unavailable, could lose commits, or its tables
     *     are missing or have another version
     */
    public DurableJobs build() {
        return new DurableJobs(this);
    }

    Scheduler scheduler() {
        return MediaInternals.of(media).clients(media).scheduler();
    }

    Node node(JobTable table, DatabaseClock clock, CountDownLatch closed) {
        return new Node(media, Map.copyOf(works), table, clock, timing, retention, handlerTimeout, closed);
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The duration must be positive.");
        }
        return duration;
    }
}
