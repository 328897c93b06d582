package dev.mediajobs.simulator.job;

import java.time.Clock;

/** The one place where the simulator takes the machine's clock. */
public final class SystemTime {

    private SystemTime() {}

    /** {@return the machine's clock} */
    public static Clock clock() {
        return Clock.systemUTC();
    }
}
