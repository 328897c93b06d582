package dev.mediajobs;

import java.time.Duration;
import java.util.Optional;

/**
 * The vendor cannot serve now: it could not be reached, failed by itself (5xx), or asks for fewer requests (429), as
 * often or as long as was worth trying. Nothing is wrong with the request, and if it was a submit, nothing was started:
 * try again later. If it ended a wait, the job goes on: {@link #reference()} resumes it.
 */
public final class VendorUnavailableException extends MediaException {
    private static final long serialVersionUID = 1L;

    VendorUnavailableException(Details details) {
        super(details);
    }

    /**
     * How long the vendor asks to wait, by seconds or by a date.
     *
     * @return empty where it does not say so; zero where the date has passed
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(details().retryAfter());
    }
}
