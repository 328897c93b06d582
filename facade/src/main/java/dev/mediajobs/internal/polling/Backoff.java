package dev.mediajobs.internal.polling;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;

/**
 * The pauses of all waits for one vendor's jobs: each by chance between the floor and a ceiling that grows from pause
 * to pause. Where so many wait that the vendor would be asked more than {@value #MAX_POLLS_PER_SECOND} times a second, all
 * ceilings are higher.
 */
final class Backoff {
    static final int MAX_POLLS_PER_SECOND = 300;

    private final PollingConfig config;
    private final DoubleSupplier random;
    private final IntSupplier activeLoops;

    /**
     * @param waits how many wait
     */
    Backoff(PollingConfig config, DoubleSupplier random, IntSupplier waits) {
        this.config = config;
        this.random = random;
        this.activeLoops = waits;
    }

    /** The ceiling of a wait's first pause, in nanoseconds like all of them. */
    double first() {
        return Math.min(nanos(config.initialDelay()), nanos(config.maxDelay()));
    }

    /** The ceiling that follows this one. */
    double after(double ceiling) {
        return Math.min(nanos(config.maxDelay()), ceiling * config.multiplier());
    }

    Duration pause(double ceiling) {
        // Pauses are half as long as their ceilings on the average, so these are twice what each wait is due.
        double top = Math.max(ceiling, 2e9 * activeLoops.getAsInt() / MAX_POLLS_PER_SECOND);
        double bottom = Math.min(nanos(config.minDelay()), top);
        return Duration.ofNanos((long) (bottom + random.getAsDouble() * (top - bottom)));
    }

    private static double nanos(Duration duration) {
        return (double) duration.toNanos();
    }
}
