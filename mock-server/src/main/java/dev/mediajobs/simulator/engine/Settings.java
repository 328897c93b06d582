package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.time.Duration;
import java.util.Set;

/**
 * What the engine is started with.
 *
 * @param jobTime how long a job takes
 * @param seed what ids and pictures are made from
 * @param scenario what jobs are submitted under unless another is chosen
 * @param validation what becomes of a wrong request
 * @param quirks what is chosen of each quirk
 * @param webhookHosts hosts beside loopback that webhooks may go to
 */
public record Settings(
        Duration jobTime,
        long seed,
        Scenario scenario,
        ValidationMode validation,
        Quirks quirks,
        Set<String> webhookHosts) {}
