package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.server.PortInUseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Starts a simulator for the first lease and stops it after the last. If it starts again, it has the same address if
 * possible, because applications may still use it. Thread-safe.
 */
final class SimulatorHolder {

    private final SimulatorOptions options;
    private int port;
    private int leases;
    private volatile @Nullable Simulator simulator;

    SimulatorHolder(SimulatorOptions options) {
        this.options = options;
        this.port = options.port();
    }

    /** Returns a holder of another simulator with the same options. */
    SimulatorHolder copy() {
        return new SimulatorHolder(options);
    }

    /** Returns the running simulator, or null. */
    @Nullable
    Simulator simulator() {
        return simulator;
    }

    /** Returns the simulator, which is started if needed. */
    synchronized Simulator start() {
        Simulator running = simulator;
        if (running == null) {
            running = startOnPort();
            port = running.baseUrl().getPort();
            simulator = running;
        }
        return running;
    }

    private Simulator startOnPort() {
        try {
            return Simulator.start(options.port(port));
        } catch (PortInUseException e) {
            if (port == options.port()) {
                throw e;
            }
            return Simulator.start(options);
        }
    }

    /** Starts the simulator if needed. It runs at least until the lease is closed. */
    synchronized Lease lease() {
        start();
        leases++;
        return new Lease(this);
    }

    private synchronized void release() {
        leases--;
        Simulator running = simulator;
        if (leases == 0 && running != null) {
            simulator = null;
            running.close();
        }
    }

    /** The use of a simulator in the store of a JUnit context, which closes it with the context. */
    @SuppressWarnings(
            "deprecation") // JUnit before 5.13 closes only the first type; later versions warn without the second.
    record Lease(SimulatorHolder holder) implements Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            holder.release();
        }
    }
}
