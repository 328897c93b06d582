package dev.mediajobs.internal.polling;

import java.time.Duration;

/**
 * The polling configuration.
 *
 * @param initialDelay the maximum delay before the first poll
 * @param multiplier the factor from one maximum to the next
 * @param maxDelay the highest maximum
 * @param timeout the default timeout of a loop
 * @param maxConsecutiveFailures the number of consecutive failed polls that ends a loop
 * @param notFoundGrace the time during which a 404 is tolerated
 * @param missingLinkGrace the time during which a success without a link is tolerated
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
