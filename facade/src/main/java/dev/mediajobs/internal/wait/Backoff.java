package dev.mediajobs.internal.wait;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;

/**
 * The pauses of all waits for one vendor's jobs: each by chance between the floor and a ceiling that grows from pause
 * to pause. Where so many wait that the vendor would be asked more than {@value #LOOKS_A_SECOND} times a second, all
 * ceilings are higher.
 */
final class Backoff {
    static final int LOOKS_A_SECOND = 300;

    private final Pace pace;
    private final DoubleSupplier random;
    private final IntSupplier waits;

    /**
     * @param waits how many wait
     */
    Backoff(Pace pace, DoubleSupplier random, IntSupplier waits) {
        this.pace = pace;
        this.random = random;
        this.waits = waits;
    }

    /** The ceiling of a wait's first pause, in nanoseconds like all of them. */
    double first() {
        return Math.min(nanos(pace.first()), nanos(pace.cap()));
    }

    /** The ceiling that follows this one. */
    double after(double ceiling) {
        return Math.min(nanos(pace.cap()), ceiling * pace.growth());
    }

    Duration pause(double ceiling) {
        // Pauses are half as long as their ceilings on the average, so these are twice what each wait is due.
        double top = Math.max(ceiling, 2e9 * waits.getAsInt() / LOOKS_A_SECOND);
        double bottom = Math.min(nanos(pace.floor()), top);
        return Duration.ofNanos((long) (bottom + random.getAsDouble() * (top - bottom)));
    }

    private static double nanos(Duration duration) {
        return (double) duration.toNanos();
    }
}
