package dev.mediajobs;

import dev.mediajobs.internal.polling.PollingConfig;
import java.time.Duration;

/**
 * How jobs are waited for. Immutable; each {@code with...} gives a changed copy. The defaults of {@link #defaults()}:
 *
 * <ul>
 *   <li>first pause: up to 2 s
 *   <li>growth: 1.5 times from pause to pause
 *   <li>cap: 30 s
 *   <li>jitter: each pause is drawn by chance between the floor of 1 s and its ceiling, so that many jobs spread out
 *   <li>crowd: where so many jobs of a vendor wait that it would be asked more than 300 times a second, from about
 *       4,650 jobs on, all pauses are longer
 *   <li>deadline of a whole wait: 15 min, where {@code await} names none; it is never endless
 *   <li>failure budget: 8 looks in a row may fail (no connection, no answer in time, 5xx); the next success resets it
 *   <li>grace for an id that is not known yet (404): 30 s since the job was last seen or the wait began
 *   <li>grace for a success without a link: 10 s
 * </ul>
 *
 * <p>What is longer than a year counts as a year. A {@code Retry-After} of the vendor makes a pause longer, never
 * shorter; one beyond the deadline ends the wait at once. One call has its own limit:
 * {@link MediaJobsBuilder#callTimeout}.
 */
public final class PollPolicy {
    private static final PollPolicy DEFAULTS = new PollPolicy(new PollingConfig(
            Duration.ofSeconds(2),
            1.5,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            8,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10)));

    private static final Duration MAX_DURATION = Duration.ofDays(365);

    private final PollingConfig config;

    private PollPolicy(PollingConfig pace) {
        this.config = pace;
    }

    /**
     * The defaults, as listed above.
     *
     * @return the same object every time
     */
    public static PollPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * A copy with another first pause; a floor above it comes down with it.
     *
     * @param firstDelay the longest that it may be; longer than zero, 2 s by default
     * @return the copy
     * @throws IllegalArgumentException if it is not longer than zero
     */
    public PollPolicy withInitialDelay(Duration firstDelay) {
        return with(
                positive("first delay", firstDelay),
                config.multiplier(),
                config.maxDelay(),
                config.timeout(),
                config.maxConsecutiveFailures());
    }

    /**
     * A copy whose pauses grow otherwise.
     *
     * @param growth factor from pause to pause, from 1 to 100; 1.5 by default
     * @return the copy
     * @throws IllegalArgumentException if it is anything else
     */
    public PollPolicy withMultiplier(double growth) {
        if (!(growth >= 1 && growth <= 100)) {
            throw new IllegalArgumentException("The growth must be from 1 to 100, but is " + growth + ".");
        }
        return with(
                config.initialDelay(), growth, config.maxDelay(), config.timeout(), config.maxConsecutiveFailures());
    }

    /**
     * A copy with another longest pause.
     *
     * @param cap longer than zero; 30 s by default
     * @return the copy
     * @throws IllegalArgumentException if it is not longer than zero
     */
    public PollPolicy withMaxDelay(Duration cap) {
        return with(
                config.initialDelay(),
                config.multiplier(),
                positive("cap", cap),
                config.timeout(),
                config.maxConsecutiveFailures());
    }

    /**
     * A copy with another limit of a whole wait, where {@code await} names none.
     *
     * @param deadline longer than zero; 15 min by default
     * @return the copy
     * @throws IllegalArgumentException if it is not longer than zero
     */
    public PollPolicy withTimeout(Duration deadline) {
        return with(
                config.initialDelay(),
                config.multiplier(),
                config.maxDelay(),
                positive("deadline", deadline),
                config.maxConsecutiveFailures());
    }

    /**
     * A copy that bears more or fewer looks in a row that fail; the last of them ends the wait.
     *
     * @param failureBudget 1 or more; 8 by default
     * @return the copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public PollPolicy withMaxConsecutiveFailures(int failureBudget) {
        if (failureBudget < 1) {
            throw new IllegalArgumentException("The failure budget must be 1 or more, but is " + failureBudget + ".");
        }
        return with(config.initialDelay(), config.multiplier(), config.maxDelay(), config.timeout(), failureBudget);
    }

    private PollPolicy with(Duration first, double growth, Duration cap, Duration deadline, int failureBudget) {
        return new PollPolicy(new PollingConfig(
                first,
                growth,
                cap,
                config.minDelay(),
                deadline,
                failureBudget,
                config.notFoundGrace(),
                config.missingLinkGrace()));
    }

    /**
     * The limit of a wait that names none.
     *
     * @return longer than zero
     */
    public Duration timeout() {
        return config.timeout();
    }

    PollingConfig config() {
        return config;
    }

    /** The duration, if it is one to wait for; what is longer than a year counts as a year, which no clock overflows. */
    static Duration positive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The " + what + " must be longer than zero, but is " + duration + ".");
        }
        return duration.compareTo(MAX_DURATION) < 0 ? duration : MAX_DURATION;
    }

    @Override
    public String toString() {
        return "PollPolicy" + config.toString().substring("Pace".length());
    }
}
