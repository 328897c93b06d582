package dev.mediajobs.internal.polling;

import java.time.Duration;

/**
 * How a job is waited for.
 *
 * @param initialDelay ceiling of the pause before the first look
 * @param multiplier factor from one ceiling to the next
 * @param maxDelay highest ceiling
 * @param minDelay shortest pause
 * @param timeout of a whole wait, where the caller names none
 * @param maxConsecutiveFailures how many looks in a row may fail before the wait does
 * @param notFoundGrace how long a 404 is taken for an id that is not known yet
 * @param missingLinkGrace how long a success without a link is asked again
 */
public record PollingConfig(
        Duration initialDelay,
        double multiplier,
        Duration maxDelay,
        Duration minDelay,
        Duration timeout,
        int maxConsecutiveFailures,
        Duration notFoundGrace,
        Duration missingLinkGrace) {}
