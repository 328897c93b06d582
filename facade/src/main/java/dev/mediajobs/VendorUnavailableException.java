package dev.mediajobs;

import java.time.Duration;
import java.util.Optional;

/**
 * The vendor is unavailable: it could not be reached, failed (5xx) or limits requests (429), and all retries were used.
 * If a submit failed, no job was started and it can be repeated later; after a 5xx it is an {@link
 * OutcomeUnknownException}. If a wait failed, the job continues: {@link
 * #reference()} resumes it.
 */
public final class VendorUnavailableException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public VendorUnavailableException(Details details) {
        super(details);
    }

    /** {@return the delay that the vendor requests with {@code Retry-After}, if any; zero if its date has passed} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryDelay());
    }
}
