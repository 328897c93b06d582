package dev.mediajobs.conformance.kit;

import dev.mediajobs.conformance.time.Ticker;
import java.time.Duration;
import java.time.Instant;

/** Time that passes only while somebody waits. */
public final class DrivenTicker implements Ticker {
    private Duration passed = Duration.ZERO;

    @Override
    public Instant now() {
        return Instant.EPOCH.plus(passed);
    }

    @Override
    public Duration elapsed() {
        return passed;
    }

    @Override
    public void sleep(Duration duration) {
        passed = passed.plus(duration);
    }
}
