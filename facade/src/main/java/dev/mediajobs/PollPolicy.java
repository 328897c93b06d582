package dev.mediajobs;

import dev.mediajobs.internal.wait.Pace;
import java.time.Duration;

/**
 * How jobs are waited for. Immutable; each {@code with...} gives a changed copy. The defaults of {@link #standard()}:
 *
 * <ul>
 *   <li>first pause: up to 2 s
 *   <li>growth: 1.5 times from pause to pause
 *   <li>cap: 30 s
 *   <li>jitter: each pause is drawn by chance between the floor of 1 s and its ceiling, so that many jobs spread out
 *   <li>deadline of a whole wait: 15 min, where {@code await} names none; it is never endless
 *   <li>failure budget: 8 looks in a row may fail (no connection, no answer in time, 5xx); the next success resets it
 *   <li>grace for an id that is not known yet (404): 30 s since the job was last seen or the wait began
 *   <li>grace for a success without a link: 10 s
 * </ul>
 *
 * <p>A {@code Retry-After} of the vendor makes a pause longer, never shorter; one beyond the deadline ends the wait at
 * once. One call has its own limit: {@link MediaJobs.Builder#callTimeout}.
 */
public final class PollPolicy {
    private static final PollPolicy STANDARD = new PollPolicy(new Pace(
            Duration.ofSeconds(2),
            1.5,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMinutes(15),
            8,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10)));

    private final Pace pace;

    private PollPolicy(Pace pace) {
        this.pace = pace;
    }

    /** The defaults, as listed above. */
    public static PollPolicy standard() {
        return STANDARD;
    }

    /** A copy whose first pause is at most this long; a floor above it comes down with it. */
    public PollPolicy withFirstDelay(Duration firstDelay) {
        return with(
                positive("first delay", firstDelay), pace.growth(), pace.cap(), pace.deadline(), pace.failureBudget());
    }

    /** A copy whose pauses grow by this factor, 1 or more. */
    public PollPolicy withGrowth(double growth) {
        if (!(growth >= 1 && growth <= 100)) {
            throw new IllegalArgumentException("The growth must be from 1 to 100, but is " + growth + ".");
        }
        return with(pace.first(), growth, pace.cap(), pace.deadline(), pace.failureBudget());
    }

    /** A copy whose pauses are at most this long. */
    public PollPolicy withCap(Duration cap) {
        return with(pace.first(), pace.growth(), positive("cap", cap), pace.deadline(), pace.failureBudget());
    }

    /** A copy whose waits last at most this long where {@code await} names no deadline. */
    public PollPolicy withDeadline(Duration deadline) {
        return with(pace.first(), pace.growth(), pace.cap(), positive("deadline", deadline), pace.failureBudget());
    }

    /** A copy that bears this many failed looks in a row, 1 or more; the last of them ends the wait. */
    public PollPolicy withFailureBudget(int failureBudget) {
        if (failureBudget < 1) {
            throw new IllegalArgumentException("The failure budget must be 1 or more, but is " + failureBudget + ".");
        }
        return with(pace.first(), pace.growth(), pace.cap(), pace.deadline(), failureBudget);
    }

    private PollPolicy with(Duration first, double growth, Duration cap, Duration deadline, int failureBudget) {
        return new PollPolicy(new Pace(
                first, growth, cap, pace.floor(), deadline, failureBudget, pace.notFoundGrace(), pace.linkGrace()));
    }

    /** The deadline of a wait that names none. */
    public Duration deadline() {
        return pace.deadline();
    }

    Pace pace() {
        return pace;
    }

    static Duration positive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The " + what + " must be longer than zero, but is " + duration + ".");
        }
        return duration;
    }

    @Override
    public String toString() {
        return "PollPolicy" + pace.toString().substring("Pace".length());
    }
}
