package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.time.Duration;
import java.util.Set;

/**
 * The settings of the engine.
 *
 * @param jobTime the time from submit to the end of a job
 * @param seed the seed of ids and images
 * @param scenario the default scenario of new jobs
 * @param validation the treatment of requests that violate the spec
 * @param quirks the value of each quirk
 * @param webhookHosts the hosts, in addition to loopback, that webhooks may be sent to
 */
public record Settings(
        Duration jobTime,
        long seed,
        Scenario scenario,
        ValidationMode validation,
        Quirks quirks,
        Set<String> webhookHosts) {}
