package dev.mediajobs.simulator;

import dev.mediajobs.simulator.control.CrossOriginGuard;
import dev.mediajobs.simulator.engine.Durations;
import dev.mediajobs.simulator.engine.Settings;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.job.SimulatorClock;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Options of a simulator. Immutable; each method returns a copy.
 *
 * @param host the address to listen on; {@code 127.0.0.1} by default
 * @param port the port; 0, the default, picks a free one
 * @param jobTime the time from submit to the end of a job; 3 seconds by default
 * @param seed the seed of ids and images; 1 by default
 * @param scenario the scenario of new jobs; {@code happy} by default
 * @param validation the treatment of requests that violate the spec; they are refused by default
 * @param quirks the value of each quirk; the defaults of {@link Quirk} by default
 * @param webhookHosts the hosts, in addition to loopback, that webhooks may be sent to, as in the URL; none by default
 * @param adminHosts the host names, in addition to loopback, under which the control API may be called; none by default
 * @param clock the clock that the simulator's clock follows; the system's by default
 */
public record SimulatorOptions(
        String host,
        int port,
        Duration jobTime,
        long seed,
        String scenario,
        ValidationMode validation,
        Quirks quirks,
        Set<String> webhookHosts,
        Set<String> adminHosts,
        Clock clock) {

    /**
     * Validates the options.
     *
     * @param host an IP address or host name of this machine, without a port
     * @param port 0 to 65535
     * @param jobTime zero to 36,500 days
     * @param seed any number
     * @param scenario a scenario name, with an optional {@code @} and number if it has a parameter
     * @param validation a mode
     * @param quirks a value for each quirk
     * @param webhookHosts host names without a port
     * @param adminHosts host names without a port
     * @param clock any clock between the years 1970 and 9000, including a fixed one
     * @throws IllegalArgumentException if the host is blank, the port, the job time or the clock is out of range, the
     *     scenario unknown, or a name in {@code adminHosts} not a host name without a port
     */
    public SimulatorOptions {
        if (host.isBlank()) {
            throw new IllegalArgumentException(
                    "The host must not be blank. Use an address such as 127.0.0.1 or 0.0.0.0.");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port must be from 0 to 65535 but was " + port + ".");
        }
        if (jobTime.isNegative() || jobTime.compareTo(Durations.MAX) > 0) {
            throw new IllegalArgumentException("The job time must be from 0 to " + Durations.MAX.toDays() + " days.");
        }
        if (clock.instant().isBefore(Instant.EPOCH) || clock.instant().isAfter(SimulatorClock.MAX)) {
            throw new IllegalArgumentException("The clock must be between the years 1970 and 9000.");
        }
        Scenarios.named(scenario);
        webhookHosts = Set.copyOf(webhookHosts);
        adminHosts = Set.copyOf(adminHosts);
        for (String name : adminHosts) {
            if (!CrossOriginGuard.isHostName(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not a host name without a port. Use a name such as"
                                + " simulator.test, or an IPv6 address in brackets.");
            }
        }
    }

    /** {@return the defaults} */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                "127.0.0.1",
                0,
                Duration.ofSeconds(3),
                1,
                Scenarios.HAPPY,
                ValidationMode.STRICT,
                Quirks.defaults(),
                Set.of(),
                Set.of(),
                Clock.systemUTC());
    }

    /**
     * {@return a copy that listens on the given address}
     *
     * <p>Any other address than a loopback one, such as {@code 0.0.0.0} in a container, lets other machines send requests to
     * the simulator and read its files. The control API still accepts loopback host names and {@code adminHosts} only.
     *
     * @param newHost an IP address or host name of this machine, without a port
     */
    public SimulatorOptions host(String newHost) {
        return new SimulatorOptions(
                newHost, port, jobTime, seed, scenario, validation, quirks, webhookHosts, adminHosts, clock);
    }

    /**
     * {@return a copy with the given port}
     *
     * @param newPort 0 to 65535; 0 picks a free one
     */
    public SimulatorOptions port(int newPort) {
        return new SimulatorOptions(
                host, newPort, jobTime, seed, scenario, validation, quirks, webhookHosts, adminHosts, clock);
    }

    /**
     * {@return a copy with the given job time}
     *
     * @param duration zero to 36,500 days; a job passes through all its phases in this time
     */
    public SimulatorOptions jobTime(Duration duration) {
        return new SimulatorOptions(
                host, port, duration, seed, scenario, validation, quirks, webhookHosts, adminHosts, clock);
    }

    /**
     * {@return a copy with the given seed}
     *
     * @param newSeed the seed of ids, images and random choices
     */
    public SimulatorOptions seed(long newSeed) {
        return new SimulatorOptions(
                host, port, jobTime, newSeed, scenario, validation, quirks, webhookHosts, adminHosts, clock);
    }

    /**
     * {@return a copy with the given scenario}
     *
     * @param name a scenario name, with an optional {@code @} and number if it has a parameter
     */
    public SimulatorOptions scenario(String name) {
        return new SimulatorOptions(
                host, port, jobTime, seed, name, validation, quirks, webhookHosts, adminHosts, clock);
    }

    /**
     * {@return a copy with the given validation mode}
     *
     * @param mode whether requests that violate the spec are refused, recorded or ignored
     */
    public SimulatorOptions validation(ValidationMode mode) {
        return new SimulatorOptions(host, port, jobTime, seed, scenario, mode, quirks, webhookHosts, adminHosts, clock);
    }

    /**
     * {@return a copy with the given value of a quirk}
     *
     * @param name the quirk, such as {@code miragic-paths}
     * @param choice the value, such as {@code short}
     * @throws IllegalArgumentException if the quirk or the value is unknown; the message lists the valid ones
     */
    public SimulatorOptions quirk(String name, String choice) {
        Quirks changed = quirks.with(Quirk.of(name), choice);
        return new SimulatorOptions(
                host, port, jobTime, seed, scenario, validation, changed, webhookHosts, adminHosts, clock);
    }

    /**
     * {@return a copy with the given webhook hosts, in addition to loopback}
     *
     * @param names host names as in the webhook URL, without a port; they replace the previous ones
     */
    public SimulatorOptions webhookHosts(String... names) {
        return new SimulatorOptions(
                host, port, jobTime, seed, scenario, validation, quirks, Set.of(names), adminHosts, clock);
    }

    /**
     * {@return a copy whose control API, and WireMock's, may also be called under the given host names} Requests for other
     * names are refused, except 127.0.0.1, localhost and [::1], because a web page can let its name resolve to 127.0.0.1.
     *
     * @param names host names without a port; they replace the previous ones
     */
    public SimulatorOptions adminHosts(String... names) {
        return new SimulatorOptions(
                host, port, jobTime, seed, scenario, validation, quirks, webhookHosts, Set.of(names), clock);
    }

    /**
     * {@return a copy whose clock follows the given one}
     *
     * @param source any clock, including a fixed one
     */
    public SimulatorOptions clock(Clock source) {
        return new SimulatorOptions(
                host, port, jobTime, seed, scenario, validation, quirks, webhookHosts, adminHosts, source);
    }

    Settings settings() {
        return new Settings(jobTime, seed, Scenarios.named(scenario), validation, quirks, webhookHosts);
    }
}
