package dev.mediajobs.simulator.job;

import dev.mediajobs.specs.Phase;

/**
 * A job at one moment.
 *
 * @param value the vendor's word
 * @param phase what it means
 * @param progress from 0 to 1
 */
public record JobState(String value, Phase phase, double progress) {}
