package dev.mediajobs.internal.wait;

import java.time.Duration;

/**
 * How a job is waited for.
 *
 * @param first ceiling of the pause before the first look
 * @param growth factor from one ceiling to the next
 * @param cap highest ceiling
 * @param floor shortest pause
 * @param deadline of a whole wait, where the caller names none
 * @param failureBudget how many looks in a row may fail before the wait does
 * @param notFoundGrace how long a 404 is taken for an id that is not known yet
 * @param linkGrace how long a success without a link is asked again
 */
public record Pace(
        Duration first,
        double growth,
        Duration cap,
        Duration floor,
        Duration deadline,
        int failureBudget,
        Duration notFoundGrace,
        Duration linkGrace) {}
