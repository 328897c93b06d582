package dev.mediajobs;

import java.time.Duration;
import java.util.Optional;

/** The vendor asks for fewer requests (429), for longer than it was worth waiting here. Nothing was started. */
public final class RateLimitedException extends MediaException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(Details details) {
        super(details);
    }

    /** How long the vendor asks to wait, where it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(details().retryAfter());
    }
}
