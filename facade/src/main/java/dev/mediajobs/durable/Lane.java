package dev.mediajobs.durable;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits the concurrent steps of one kind, such as the polls of one vendor, so that slow ones do not occupy the threads
 * of others. A step without a permit is postponed to the time at which one will probably be free. Thread-safe.
 */
final class Lane {
    private static final double INITIAL_NANOS = 50e6;
    private static final long MAX_DELAY = Duration.ofSeconds(30).toNanos();
    private static final double WEIGHT = 0.1;

    private final int size;
    private final Semaphore permits;
    private final LongSupplier nanos;
    private double averageNanos = INITIAL_NANOS;
    private long nextSlot;

    Lane(int size, LongSupplier nanos) {
        this.size = size;
        this.permits = new Semaphore(size);
        this.nanos = nanos;
        this.nextSlot = nanos.getAsLong();
    }

    /** Returns null after taking a permit, which {@link #leave} returns, or the delay after which to try again. */
    @Nullable
    Duration enter() {
        return permits.tryAcquire() ? null : postponed();
    }

    /** Returns a permit that was taken at this time. */
    void leave(long entered) {
        synchronized (this) {
            averageNanos += WEIGHT * (nanos.getAsLong() - entered - averageNanos);
        }
        permits.release();
    }

    private synchronized Duration postponed() {
        long now = nanos.getAsLong();
        nextSlot = Math.max(nextSlot - now, 0) + now + (long) (averageNanos / size);
        return Duration.ofNanos(Math.min(nextSlot - now, MAX_DELAY));
    }
}
