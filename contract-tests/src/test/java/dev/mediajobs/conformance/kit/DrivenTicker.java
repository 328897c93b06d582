package dev.mediajobs.conformance.kit;

import dev.mediajobs.conformance.time.Ticker;
import java.time.Duration;
import java.time.Instant;

/** A clock that advances only by calls of {@link #sleep}. */
public final class DrivenTicker implements Ticker {
    private Duration elapsed = Duration.ZERO;

    @Override
    public Instant now() {
        return Instant.EPOCH.plus(elapsed);
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public void sleep(Duration duration) {
        elapsed = elapsed.plus(duration);
    }
}
