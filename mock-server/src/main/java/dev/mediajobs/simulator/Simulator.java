package dev.mediajobs.simulator;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.RecordedRequest;
import dev.mediajobs.simulator.engine.Vendor;
import dev.mediajobs.simulator.engine.World;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.server.Server;
import dev.mediajobs.simulator.vendor.Creatify;
import dev.mediajobs.simulator.vendor.Miraflow;
import dev.mediajobs.simulator.vendor.Miragic;
import dev.mediajobs.simulator.vendor.Mirrago;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A running simulator of four media vendors, on one port of 127.0.0.1. Close it when done. Safe for several threads. */
public final class Simulator implements AutoCloseable {

    private final Engine engine;
    private final Server server;

    private Simulator(Engine engine, Server server) {
        this.engine = engine;
        this.server = server;
    }

    /**
     * Starts one on a free port, with the defaults of {@link SimulatorOptions}.
     *
     * @return a simulator that answers
     */
    public static Simulator start() {
        return start(SimulatorOptions.defaults());
    }

    /**
     * Starts one.
     *
     * @return a simulator that answers
     * @throws dev.mediajobs.simulator.server.PortInUseException if something else listens on the port
     */
    public static Simulator start(SimulatorOptions options) {
        World world = new World(options.settings(), options.clock());
        Engine engine = new Engine(world, vendors());
        return new Simulator(engine, Server.start(engine, options.port()));
    }

    /** To read the specs is a good part of a start, so all processors do. */
    private static List<Vendor> vendors() {
        return Stream.<Supplier<Vendor>>of(Miraflow::new, Miragic::new, Mirrago::new, Creatify::new)
                .parallel()
                .map(Supplier::get)
                .toList();
    }

    /** {@return where it listens, such as {@code http://127.0.0.1:8089}, without a slash at the end} */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** {@return the environment that makes an application talk to it: base URLs and keys that it takes} */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String vendor : engine.vendors().keySet()) {
            environment.put(
                    vendor.toUpperCase(Locale.ROOT) + "_BASE_URL", baseUrl().toString());
        }
        environment.put("MIRAFLOW_API_KEY", "simulator-key");
        environment.put("MIRAGIC_API_KEY", "simulator-key");
        environment.put("MIRRAGO_CLIENT_ID", "simulator-client");
        environment.put("MIRRAGO_CLIENT_SECRET", "simulator-secret");
        environment.put("CREATIFY_API_ID", "simulator-id");
        environment.put("CREATIFY_API_KEY", "simulator-key");
        return environment;
    }

    /**
     * Chooses the scenario of all jobs that are submitted from now on; running jobs keep theirs.
     *
     * @throws IllegalArgumentException if there is no such scenario; the message names those that there are
     */
    public void scenario(String name) {
        engine.world().scenarios().choose(Scenarios.named(name), null, null);
    }

    /**
     * Chooses the scenario of one vendor's jobs.
     *
     * @param vendor such as {@code creatify}
     * @throws IllegalArgumentException if there is no such scenario or vendor
     */
    public void scenario(String name, String vendor) {
        if (!engine.vendors().containsKey(vendor)) {
            throw new IllegalArgumentException("There is no vendor '" + vendor + "'. There are: "
                    + String.join(", ", engine.vendors().keySet()) + ".");
        }
        engine.world().scenarios().choose(Scenarios.named(name), vendor, null);
    }

    /** Stops the simulator's clock. */
    public void freeze() {
        engine.world().clock().freeze();
    }

    /**
     * Moves the simulator's clock forward, stopped or not.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration by) {
        engine.world().clock().advance(by);
    }

    /** Lets the simulator's clock go on from where it stands. */
    public void resume() {
        engine.world().clock().resume();
    }

    /** {@return the simulator's time} */
    public Instant now() {
        return engine.world().clock().instant();
    }

    /** Forgets jobs, files, requests and chosen scenarios, and lets the clock go as at the start. */
    public void reset() {
        engine.world().reset();
    }

    /** {@return the last requests, oldest first; 1,000 are kept} */
    public List<RecordedRequest> requests() {
        return engine.world().journal().requests();
    }

    /** {@return those of the last requests that broke the spec} */
    public List<RecordedRequest> violations() {
        return requests().stream()
                .filter(request -> !request.violations().isEmpty())
                .toList();
    }

    /** Stops it. */
    @Override
    public void close() {
        server.close();
        engine.world().webhooks().close();
    }
}
