package dev.mediajobs.simulator;

import dev.mediajobs.simulator.engine.Settings;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * How a simulator is started. Immutable; each method returns another one.
 *
 * @param port where it listens on loopback; 0, the default, picks a free one
 * @param jobTime how long a job takes; 3 seconds by default
 * @param seed what ids and pictures are made from; 1 by default
 * @param scenario what jobs are submitted under unless another is chosen; {@code happy} by default
 * @param validation what becomes of requests that break the spec; refused by default
 * @param quirks what is done where a vendor's document is odd; the usual choices by default
 * @param webhookHosts hosts beside loopback that webhooks may go to, by the name that a link has; none by default
 * @param clock what the simulator's clock follows; the system's by default
 */
public record SimulatorOptions(
        int port,
        Duration jobTime,
        long seed,
        String scenario,
        ValidationMode validation,
        Quirks quirks,
        Set<String> webhookHosts,
        Clock clock) {

    /**
     * Checks what can be checked before the start.
     *
     * @param port from 0 to 65535
     * @param jobTime zero or more
     * @param seed any number
     * @param scenario the name of one, with {@code @} and a number if it takes one
     * @param validation one of the three
     * @param quirks a choice of each
     * @param webhookHosts names without a port
     * @param clock any, a fixed one too
     * @throws IllegalArgumentException if the port is out of range, the job time negative or the scenario unknown
     */
    public SimulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
        if (jobTime.isNegative()) {
            throw new IllegalArgumentException("A job cannot take " + jobTime + ".");
        }
        Scenarios.named(scenario);
        webhookHosts = Set.copyOf(webhookHosts);
    }

    /** {@return the defaults} */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                0,
                Duration.ofSeconds(3),
                1,
                Scenarios.HAPPY,
                ValidationMode.STRICT,
                Quirks.defaults(),
                Set.of(),
                Clock.systemUTC());
    }

    /**
     * {@return the same on that port}
     *
     * @param other from 0 to 65535; 0 picks a free one
     */
    public SimulatorOptions port(int other) {
        return new SimulatorOptions(other, jobTime, seed, scenario, validation, quirks, webhookHosts, clock);
    }

    /**
     * {@return the same with jobs that take that long}
     *
     * @param other zero or more; a job goes through all its phases in that time
     */
    public SimulatorOptions jobTime(Duration other) {
        return new SimulatorOptions(port, other, seed, scenario, validation, quirks, webhookHosts, clock);
    }

    /**
     * {@return the same with that seed}
     *
     * @param other from which ids, pictures and chances follow
     */
    public SimulatorOptions seed(long other) {
        return new SimulatorOptions(port, jobTime, other, scenario, validation, quirks, webhookHosts, clock);
    }

    /**
     * {@return the same under that scenario}
     *
     * @param other the name of one, with {@code @} and a number if it takes one
     */
    public SimulatorOptions scenario(String other) {
        return new SimulatorOptions(port, jobTime, seed, other, validation, quirks, webhookHosts, clock);
    }

    /**
     * {@return the same with that validation}
     *
     * @param other whether requests that break the spec are refused, noted or let be
     */
    public SimulatorOptions validation(ValidationMode other) {
        return new SimulatorOptions(port, jobTime, seed, scenario, other, quirks, webhookHosts, clock);
    }

    /**
     * {@return the same with that choice of a quirk}
     *
     * @param name such as {@code miragic-paths}
     * @param choice such as {@code short}
     * @throws IllegalArgumentException if there is no such quirk or choice; the message names those that there are
     */
    public SimulatorOptions quirk(String name, String choice) {
        Quirks other = quirks.with(Quirk.of(name), choice);
        return new SimulatorOptions(port, jobTime, seed, scenario, validation, other, webhookHosts, clock);
    }

    /**
     * {@return the same with webhooks that may go to those hosts too, by the very name that a link has}
     *
     * @param names without a port; they replace those of before
     */
    public SimulatorOptions webhookHosts(String... names) {
        return new SimulatorOptions(port, jobTime, seed, scenario, validation, quirks, Set.of(names), clock);
    }

    /**
     * {@return the same with a clock that follows that one}
     *
     * @param other any, a fixed one too
     */
    public SimulatorOptions clock(Clock other) {
        return new SimulatorOptions(port, jobTime, seed, scenario, validation, quirks, webhookHosts, other);
    }

    Settings settings() {
        return new Settings(jobTime, seed, Scenarios.named(scenario), validation, quirks, webhookHosts);
    }
}
