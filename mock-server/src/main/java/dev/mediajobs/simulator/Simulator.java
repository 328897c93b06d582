package dev.mediajobs.simulator;

import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.MismatchReport;
import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.engine.SimulatorState;
import dev.mediajobs.simulator.engine.auth.Credentials;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.server.SimulatorServer;
import dev.mediajobs.simulator.vendor.Creatify;
import dev.mediajobs.simulator.vendor.Miraflow;
import dev.mediajobs.simulator.vendor.Miragic;
import dev.mediajobs.simulator.vendor.Mirrago;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running simulator of four media vendors on one port of 127.0.0.1. Close it after use. Thread-safe. */
public final class Simulator extends SimulatorControls implements AutoCloseable {

    private final SimulatorServer server;

    private Simulator(Engine engine, SimulatorServer server, @Nullable String userKey) {
        super(engine, userKey);
        this.server = server;
    }

    /**
     * Starts a simulator on a free port, with the defaults of {@link SimulatorOptions}.
     *
     * @return a simulator that accepts requests
     */
    public static Simulator start() {
        return start(SimulatorOptions.defaults());
    }

    /**
     * Starts a simulator.
     *
     * @param options the port, job time, seed and other options
     * @return a simulator that accepts requests
     * @throws dev.mediajobs.simulator.server.PortInUseException if the port cannot be used
     */
    public static Simulator start(SimulatorOptions options) {
        SimulatorState state = new SimulatorState(options.settings(), options.clock());
        Engine engine = new Engine(state, vendors());
        return new Simulator(engine, SimulatorServer.start(engine, options.port()), null);
    }

    /** Reads the specs in parallel, because this takes a large part of the start time. */
    private static List<SimulatedVendor> vendors() {
        return Stream.<Supplier<SimulatedVendor>>of(Miraflow::new, Miragic::new, Mirrago::new, Creatify::new)
                .parallel()
                .map(Supplier::get)
                .toList();
    }

    /** {@return the base URL, such as {@code http://127.0.0.1:8089}, without a trailing slash} */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /**
     * {@return a view of this simulator for the user with the given key}
     *
     * Users with different keys do not see each other's jobs, lists, uploads, requests and webhooks. Settings of the view,
     * including the clock, apply to this user only; others fall back to the global ones. Closing it removes the user's data.
     *
     * @param key the key that the application uses: any header value that does not begin with {@code invalid}
     * @throws IllegalArgumentException if the key is not valid
     */
    public Simulator namespace(String key) {
        if (!Credentials.acceptable(key)) {
            throw new IllegalArgumentException(
                    "'" + key + "' is not a valid key. Use a key that is not blank and does not begin with 'invalid'.");
        }
        return new Simulator(engine, server, key);
    }

    /** {@return the URL of the UI: jobs with their timelines, requests with their violations, clock, scenarios, specs} */
    public URI pageUrl() {
        return baseUrl().resolve(ControlApi.PAGE);
    }

    /** {@return the environment variables that connect an application to this simulator: base URLs and valid keys} */
    public Map<String, String> environment() {
        return Credentials.environment(engine.vendors().keySet(), baseUrl(), userKey);
    }

    /**
     * {@return the Spring properties that connect an application to this simulator: {@code mediajobs.*} with the values of
     * {@link #environment()}, and quick polling} They take precedence over variables and over the {@code
     * application.yaml} of the application if they are registered as dynamic properties.
     */
    public Map<String, String> properties() {
        return Credentials.properties(environment());
    }

    /** {@return the numbers of simulated operations and vendors, as text} */
    public String summary() {
        int operations = engine.vendors().values().stream()
                .mapToInt(vendor -> vendor.spec().operations().size())
                .sum();
        return operations + " operations of " + engine.vendors().size() + " vendors";
    }

    /** Removes jobs, files, requests and settings, and makes the clock follow its source again. */
    public void reset() {
        engine.state().reset(userKey);
    }

    /** {@return the last requests, oldest first; the journal keeps 1,000 requests of all users} */
    public List<RecordedRequest> requests() {
        return engine.state().journal().requests(account -> userKey == null || userKey.equals(account));
    }

    /**
     * {@return descriptions of the last requests that violate the specs, each with a valid value as a suggestion}
     *
     * @param tolerated the requests to leave out: operation ids, {@code violations} for those of all operations, or
     *     {@code unmatched} for requests that match no operation
     * @throws IllegalArgumentException if a name is unknown
     */
    public List<String> mismatches(String... tolerated) {
        return MismatchReport.of(engine, requests(), Set.of(tolerated));
    }

    /** {@return the requests of {@link #requests()} that violate the spec} */
    public List<RecordedRequest> violations() {
        return requests().stream()
                .filter(request -> !request.violations().isEmpty())
                .toList();
    }

    /** Stops the simulator. A view from {@link #namespace} is only reset. */
    @Override
    public void close() {
        if (userKey != null) {
            reset();
            return;
        }
        server.close();
        engine.state().webhooks().close();
    }
}
