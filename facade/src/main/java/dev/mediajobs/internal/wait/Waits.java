package dev.mediajobs.internal.wait;

import dev.mediajobs.internal.time.Time;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** All waits for the jobs of one vendor, and what they have in common. Safe for use by many threads. */
public final class Waits implements AutoCloseable {
    /** Looks under way at a time; a little more than the HTTP client lets run, so that it never runs dry. */
    private static final int LOOKS_AT_ONCE = 4;

    final Endings endings;
    final Pace pace;
    final Time time;
    final Backoff backoff;
    final Turns turns = new Turns(LOOKS_AT_ONCE);

    private final Set<Wait> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param vendor the vendor's name as people write it
     */
    public Waits(String vendor, Pace pace, Time time, DoubleSupplier random) {
        this.endings = new Endings(vendor);
        this.pace = pace;
        this.time = time;
        this.backoff = new Backoff(pace, random, underWay::size);
    }

    /**
     * Begins to wait.
     *
     * @param known what is known of the job already, such as the answer to its submit; null to look at once
     * @param deadline of the whole wait
     */
    public Wait begin(Lookup lookup, @Nullable JobView known, Duration deadline, Wait.Watcher watcher) {
        Wait wait = new Wait(this, lookup, deadline, watcher);
        underWay.add(wait);
        if (closed) {
            wait.close();
        } else {
            wait.begin(known);
        }
        return wait;
    }

    void left(Wait wait) {
        underWay.remove(wait);
    }

    /** Ends all waits there are and all that will come. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(Wait::close);
    }
}
