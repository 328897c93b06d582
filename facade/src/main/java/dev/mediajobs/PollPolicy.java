package dev.mediajobs;

import dev.mediajobs.internal.polling.PollingConfig;
import java.time.Duration;

/**
 * The polling intervals, timeouts and failure limits of waits. Immutable; {@code with...} methods return a copy. {@link
 * #defaults()}:
 *
 * <ul>
 *   <li>initial delay: up to 2 s
 *   <li>multiplier: 1.5
 *   <li>maximum delay: 30 s
 *   <li>jitter: each delay is a random value between 1 s and its current maximum
 *   <li>load limit: delays grow further above about 4,650 concurrent waits per vendor, to stay below 300 polls per
 *       second
 *   <li>timeout: 15 min per wait, if {@code await} has no timeout argument
 *   <li>maximum of consecutive failed polls: 8 (connection errors, timeouts, 5xx); a success resets the count
 *   <li>unknown job id (404): tolerated for 30 s after the wait started or the job was last found
 *   <li>success without a link to the result: tolerated for 10 s
 * </ul>
 *
 * <p>Durations above one year are reduced to one year. A {@code Retry-After} of the vendor extends a delay and never
 * shortens it; if it exceeds the remaining timeout, the wait ends immediately. Each call has its own timeout: {@link
 * MediaJobsBuilder#callTimeout}.
 */
public final class PollPolicy {
    private static final PollPolicy DEFAULTS =
            new PollPolicy(Duration.ofSeconds(2), 1.5, Duration.ofSeconds(30), Duration.ofMinutes(15), 8);

    private static final Duration MAX_DURATION = Duration.ofDays(365);

    private final Duration initialDelay;
    private final double multiplier;
    private final Duration maxDelay;
    private final Duration timeout;
    private final int maxFailures;

    private PollPolicy(Duration initialDelay, double multiplier, Duration maxDelay, Duration timeout, int maxFailures) {
        this.initialDelay = initialDelay;
        this.multiplier = multiplier;
        this.maxDelay = maxDelay;
        this.timeout = timeout;
        this.maxFailures = maxFailures;
    }

    /** {@return the defaults listed above} */
    public static PollPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another maximum of the first delay} The minimum delay is lowered to it if necessary.
     *
     * @param initialDelay a positive duration; 2 s by default
     * @throws IllegalArgumentException if the duration is not positive
     */
    public PollPolicy withInitialDelay(Duration initialDelay) {
        return new PollPolicy(positive("initial delay", initialDelay), multiplier, maxDelay, timeout, maxFailures);
    }

    /**
     * {@return a copy with another factor by which delays grow}
     *
     * @param multiplier a number from 1 to 100; 1.5 by default
     * @throws IllegalArgumentException if the number is out of range
     */
    public PollPolicy withMultiplier(double multiplier) {
        if (!(multiplier >= 1 && multiplier <= 100)) {
            throw new IllegalArgumentException("The multiplier must be between 1 and 100, but is " + multiplier + ".");
        }
        return new PollPolicy(initialDelay, multiplier, maxDelay, timeout, maxFailures);
    }

    /**
     * {@return a copy with another maximum delay}
     *
     * @param maxDelay a positive duration; 30 s by default
     * @throws IllegalArgumentException if the duration is not positive
     */
    public PollPolicy withMaxDelay(Duration maxDelay) {
        return new PollPolicy(initialDelay, multiplier, positive("maximum delay", maxDelay), timeout, maxFailures);
    }

    /**
     * {@return a copy with another timeout for waits without a timeout argument}
     *
     * @param timeout a positive duration; 15 min by default
     * @throws IllegalArgumentException if the duration is not positive
     */
    public PollPolicy withTimeout(Duration timeout) {
        return new PollPolicy(initialDelay, multiplier, maxDelay, positive("timeout", timeout), maxFailures);
    }

    /**
     * {@return a copy with another maximum of consecutive failed polls, at which the wait fails}
     *
     * @param maxFailures a number of at least 1; 8 by default
     * @throws IllegalArgumentException if the number is less than 1
     */
    public PollPolicy withMaxConsecutiveFailures(int maxFailures) {
        if (maxFailures < 1) {
            throw new IllegalArgumentException(
                    "The maximum of consecutive failures must be at least 1, but is " + maxFailures + ".");
        }
        return new PollPolicy(initialDelay, multiplier, maxDelay, timeout, maxFailures);
    }

    /** {@return the timeout of waits without a timeout argument} */
    public Duration timeout() {
        return timeout;
    }

    PollingConfig config() {
        return new PollingConfig(
                initialDelay,
                multiplier,
                maxDelay,
                Duration.ofSeconds(1),
                timeout,
                maxFailures,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10));
    }

    /** Returns a positive duration of at most one year, which no clock overflows. */
    static Duration positive(String parameter, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The " + parameter + " must be positive, but is " + duration + ".");
        }
        return duration.compareTo(MAX_DURATION) < 0 ? duration : MAX_DURATION;
    }

    @Override
    public String toString() {
        return "PollPolicy" + config().toString().substring("PollingConfig".length());
    }
}
