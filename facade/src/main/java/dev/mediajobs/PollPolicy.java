package dev.mediajobs;

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
 *   <li>maximum of consecutive failed polls: 8 (connection errors, timeouts, 5xx,
 *       unreadable responses); a success resets the count
 *   <li>grace for an unknown job id (404): 30 s after the wait started or the job was last found
 *   <li>grace for a success without a link to the result, or with a file that is not available yet: 10 s
 * </ul>
 *
 * <p>Durations above one year are reduced to one year. A {@code Retry-After} of the vendor extends a delay and never
 * shortens it; if it exceeds the remaining timeout, the wait ends immediately. Each call has its own timeout: {@link
 * MediaJobsBuilder#callTimeout}.
 */
public final class PollPolicy {
    private static final Duration MIN_DELAY = Duration.ofSeconds(1);
    private static final Duration MAX_DURATION = Duration.ofDays(365);

    private static final PollPolicy DEFAULTS = new PollPolicy(
            Duration.ofSeconds(2),
            1.5,
            Duration.ofSeconds(30),
            Duration.ofMinutes(15),
            8,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    private final Duration initialDelay;
    private final double multiplier;
    private final Duration maxDelay;
    private final Duration timeout;
    private final int maxConsecutiveFailures;
    private final Duration notFoundGrace;
    private final Duration missingLinkGrace;

    private PollPolicy(
            Duration initialDelay,
            double multiplier,
            Duration maxDelay,
            Duration timeout,
            int maxConsecutiveFailures,
            Duration notFoundGrace,
            Duration missingLinkGrace) {
        this.initialDelay = initialDelay;
        this.multiplier = multiplier;
        this.maxDelay = maxDelay;
        this.timeout = timeout;
        this.maxConsecutiveFailures = maxConsecutiveFailures;
        this.notFoundGrace = notFoundGrace;
        this.missingLinkGrace = missingLinkGrace;
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
        return new PollPolicy(
                positive("initial delay", initialDelay),
                multiplier,
                maxDelay,
                timeout,
                maxConsecutiveFailures,
                notFoundGrace,
                missingLinkGrace);
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
        return new PollPolicy(
                initialDelay, multiplier, maxDelay, timeout, maxConsecutiveFailures, notFoundGrace, missingLinkGrace);
    }

    /**
     * {@return a copy with another maximum delay}
     *
     * @param maxDelay a positive duration; 30 s by default
     * @throws IllegalArgumentException if the duration is not positive
     */
    public PollPolicy withMaxDelay(Duration maxDelay) {
        return new PollPolicy(
                initialDelay,
                multiplier,
                positive("maximum delay", maxDelay),
                timeout,
                maxConsecutiveFailures,
                notFoundGrace,
                missingLinkGrace);
    }

    /**
     * {@return a copy with another timeout for waits without a timeout argument}
     *
     * @param timeout a positive duration; 15 min by default
     * @throws IllegalArgumentException if the duration is not positive
     */
    public PollPolicy withTimeout(Duration timeout) {
        return new PollPolicy(
                initialDelay,
                multiplier,
                maxDelay,
                positive("timeout", timeout),
                maxConsecutiveFailures,
                notFoundGrace,
                missingLinkGrace);
    }

    /**
     * {@return a copy with another maximum of consecutive failed polls, at which the wait fails}
     *
     * @param maxConsecutiveFailures a number of at least 1; 8 by default
     * @throws IllegalArgumentException if the number is less than 1
     */
    public PollPolicy withMaxConsecutiveFailures(int maxConsecutiveFailures) {
        if (maxConsecutiveFailures < 1) {
            throw new IllegalArgumentException(
                    "The maximum of consecutive failures must be at least 1, but is " + maxConsecutiveFailures + ".");
        }
        return new PollPolicy(
                initialDelay, multiplier, maxDelay, timeout, maxConsecutiveFailures, notFoundGrace, missingLinkGrace);
    }

    /**
     * {@return a copy with another time for which an unknown job id (404) is tolerated}
     *
     * @param notFoundGrace a duration, zero for none; 30 s by default
     * @throws IllegalArgumentException if the duration is negative
     */
    public PollPolicy withNotFoundGrace(Duration notFoundGrace) {
        return new PollPolicy(
                initialDelay,
                multiplier,
                maxDelay,
                timeout,
                maxConsecutiveFailures,
                notNegative("grace for an unknown job id", notFoundGrace),
                missingLinkGrace);
    }

    /**
     * {@return a copy with another time for which a missing link or a file that is not available yet is tolerated}
     *
     * @param missingLinkGrace a duration, zero for none; 10 s by default
     * @throws IllegalArgumentException if the duration is negative
     */
    public PollPolicy withMissingLinkGrace(Duration missingLinkGrace) {
        return new PollPolicy(
                initialDelay,
                multiplier,
                maxDelay,
                timeout,
                maxConsecutiveFailures,
                notFoundGrace,
                notNegative("grace for a missing link", missingLinkGrace));
    }

    /** {@return the maximum of the first delay} */
    public Duration initialDelay() {
        return initialDelay;
    }

    /** {@return the minimum delay: 1 s, or less if the initial or the maximum delay is shorter} */
    public Duration minDelay() {
        Duration shortest = initialDelay.compareTo(maxDelay) < 0 ? initialDelay : maxDelay;
        return MIN_DELAY.compareTo(shortest) < 0 ? MIN_DELAY : shortest;
    }

    /** {@return the factor by which delays grow} */
    public double multiplier() {
        return multiplier;
    }

    /** {@return the maximum delay} */
    public Duration maxDelay() {
        return maxDelay;
    }

    /** {@return the timeout of waits without a timeout argument} */
    public Duration timeout() {
        return timeout;
    }

    /** {@return the number of consecutive failed polls at which a wait fails} */
    public int maxConsecutiveFailures() {
        return maxConsecutiveFailures;
    }

    /** {@return the time for which an unknown job id (404) is tolerated} */
    public Duration notFoundGrace() {
        return notFoundGrace;
    }

    /** {@return the time for which a success without an available file is tolerated} */
    public Duration missingLinkGrace() {
        return missingLinkGrace;
    }

    /** Returns a positive duration of at most one year, which no clock overflows. */
    static Duration positive(String parameter, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The " + parameter + " must be positive.");
        }
        return duration.compareTo(MAX_DURATION) < 0 ? duration : MAX_DURATION;
    }

    private static Duration notNegative(String parameter, Duration duration) {
        return duration.isZero() ? duration : positive(parameter, duration);
    }

    @Override
    public String toString() {
        return "PollPolicy[initialDelay=" + initialDelay + ", multiplier=" + multiplier + ", maxDelay=" + maxDelay
                + ", timeout=" + timeout + ", maxConsecutiveFailures=" + maxConsecutiveFailures + ", notFoundGrace="
                + notFoundGrace + ", missingLinkGrace=" + missingLinkGrace + "]";
    }
}
