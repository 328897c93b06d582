package dev.mediajobs.simulator;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.engine.SimulatorState;
import dev.mediajobs.simulator.vendor.Creatify;
import dev.mediajobs.simulator.vendor.Miraflow;
import dev.mediajobs.simulator.vendor.Miragic;
import dev.mediajobs.simulator.vendor.Mirrago;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Creates the engine that the server and the WireMock extension share. For internal use. Stateless. */
public final class SimulatorEngine {

    private SimulatorEngine() {}

    /**
     * {@return a new engine of all vendors, without jobs}
     *
     * @param options the options; the port is ignored
     */
    public static Engine create(SimulatorOptions options) {
        return new Engine(new SimulatorState(options.settings(), options.clock()), vendors());
    }

    /** Reads the specs in parallel, because this takes a large part of the start time. */
    private static List<SimulatedVendor> vendors() {
        return Stream.<Supplier<SimulatedVendor>>of(Miraflow::new, Miragic::new, Mirrago::new, Creatify::new)
                .parallel()
                .map(Supplier::get)
                .toList();
    }
}
