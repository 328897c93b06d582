package dev.mediajobs.internal.polling;

import dev.mediajobs.PollPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;

/**
 * The polling delays for one vendor: random, between the minimum delay and a growing maximum. The maximum grows further
 * with the number of loops, to stay below {@value #MAX_POLLS_PER_SECOND} polls per second.
 */
final class Backoff {
    static final int MAX_POLLS_PER_SECOND = 300;

    private final PollPolicy config;
    private final DoubleSupplier random;
    private final IntSupplier activeLoops;

    Backoff(PollPolicy config, DoubleSupplier random, IntSupplier activeLoops) {
        this.config = config;
        this.random = random;
        this.activeLoops = activeLoops;
    }

    /** Returns the maximum of the first delay, in nanoseconds. */
    double first() {
        return Math.min(nanos(config.initialDelay()), nanos(config.maxDelay()));
    }

    /** Returns the maximum that follows this one, in nanoseconds. */
    double after(double max) {
        return Math.min(nanos(config.maxDelay()), max * config.multiplier());
    }

    Duration delay(double currentMax) {
        // The average delay is about half of the maximum, hence the factor 2.
        double max = Math.max(currentMax, 2e9 * activeLoops.getAsInt() / MAX_POLLS_PER_SECOND);
        double min = Math.min(nanos(config.minDelay()), max);
        return Duration.ofNanos((long) (min + random.getAsDouble() * (max - min)));
    }

    private static double nanos(Duration duration) {
        return (double) duration.toNanos();
    }
}
