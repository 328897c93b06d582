package dev.mediajobs.simulator.job;

import dev.mediajobs.specs.Phase;

/**
 * State of a job.
 *
 * @param value status value of the vendor
 * @param phase phase of the status value
 * @param progress progress from 0 to 1
 */
public record JobState(String value, Phase phase, double progress) {}
