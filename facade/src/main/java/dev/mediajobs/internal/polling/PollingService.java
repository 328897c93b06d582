package dev.mediajobs.internal.polling;

import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** All waits for the jobs of one vendor, and what they have in common. Safe for use by many threads. */
public final class PollingService implements AutoCloseable {
    /** Looks under way at a time; a little more than the HTTP client lets run, so that it never runs dry. */
    private static final int MAX_CONCURRENT_POLLS = 4;

    final PollingFailures failures;
    final PollingConfig config;
    final Scheduler scheduler;
    final Backoff backoff;
    final PollLimiter limiter = new PollLimiter(MAX_CONCURRENT_POLLS);

    private final Set<PollingLoop> loops = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param vendor the vendor's name as people write it
     */
    public PollingService(String vendor, PollingConfig config, Scheduler time, DoubleSupplier random) {
        this.failures = new PollingFailures(vendor);
        this.config = config;
        this.scheduler = time;
        this.backoff = new Backoff(config, random, loops::size);
    }

    /**
     * Begins to wait.
     *
     * @param known what is known of the job already, such as the answer to its submit; null to look at once
     * @param deadline of the whole wait
     */
    public PollingLoop start(
            PollFunction lookup, @Nullable JobSnapshot known, Duration deadline, PollingLoop.Listener watcher) {
        PollingLoop wait = new PollingLoop(this, lookup, deadline, watcher);
        loops.add(wait);
        if (closed) {
            wait.close();
        } else {
            wait.start(known);
        }
        return wait;
    }

    void remove(PollingLoop wait) {
        loops.remove(wait);
    }

    /** Ends all waits there are and all that will come. */
    @Override
    public void close() {
        closed = true;
        loops.forEach(PollingLoop::close);
    }
}
