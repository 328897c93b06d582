package dev.mediajobs.internal.polling;

import dev.mediajobs.PollPolicy;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Starts and closes the polling loops of one vendor. Thread-safe. */
public final class PollingService implements AutoCloseable {
    /** Slightly more than the HTTP client runs concurrently, so that it is never idle. */
    private static final int MAX_CONCURRENT_POLLS = 4;

    final PollingFailures failures;
    final Scheduler scheduler;
    final PollingRules rules;
    private final PollPolicy policy;
    private final DoubleSupplier random;
    final PollLimiter limiter = new PollLimiter(MAX_CONCURRENT_POLLS);

    private final Set<PollingLoop> loops = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public PollingService(String vendor, PollPolicy policy, Scheduler scheduler, DoubleSupplier random) {
        this.failures = new PollingFailures(vendor);
        this.scheduler = scheduler;
        this.policy = policy;
        this.random = random;
        this.rules = new PollingRules(policy, failures, new Backoff(policy, random, loops::size));
    }

    /**
     * Starts a loop.
     *
     * @param initial the known state of the job, such as that of its submit response, or null to poll immediately
     */
    public PollingLoop start(
            PollFunction function, @Nullable JobSnapshot initial, Duration timeout, PollingLoop.Listener listener) {
        PollingLoop loop = new PollingLoop(this, function, timeout, listener);
        loops.add(loop);
        if (closed) {
            loop.close();
        } else {
            loop.start(initial);
        }
        return loop;
    }

    /** Returns the rules of waits whose states are kept elsewhere; {@code waiting} counts them. */
    public StoredWaits storedWaits(IntSupplier waiting) {
        return new StoredWaits(new PollingRules(policy, failures, new Backoff(policy, random, waiting)));
    }

    void remove(PollingLoop loop) {
        loops.remove(loop);
    }

    /** Ends all running loops and all that are started later. */
    @Override
    public void close() {
        closed = true;
        loops.forEach(PollingLoop::close);
    }
}
