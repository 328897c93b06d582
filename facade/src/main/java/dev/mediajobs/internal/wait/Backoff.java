package dev.mediajobs.internal.wait;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The pauses of one wait: each by chance between the floor and a ceiling that grows. Not for several threads. */
final class Backoff {
    private final Pace pace;
    private final DoubleSupplier random;
    private double ceiling;

    Backoff(Pace pace, DoubleSupplier random) {
        this.pace = pace;
        this.random = random;
        this.ceiling =
                Math.min((double) pace.first().toNanos(), (double) pace.cap().toNanos());
    }

    Duration next() {
        double top = ceiling;
        double bottom = Math.min((double) pace.floor().toNanos(), top);
        ceiling = Math.min((double) pace.cap().toNanos(), ceiling * pace.growth());
        return Duration.ofNanos((long) (bottom + random.getAsDouble() * (top - bottom)));
    }
}
