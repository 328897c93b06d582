package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.Simulator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simulators of the extensions for the test of this thread, inherited by the threads that it starts. */
final class CurrentSimulator {

    /** The maps are immutable, because they are shared with child threads. */
    private static final InheritableThreadLocal<@Nullable Map<SimulatorExtension, Simulator>> SIMULATORS =
            new InheritableThreadLocal<>();

    private CurrentSimulator() {}

    static @Nullable Simulator simulator(SimulatorExtension extension) {
        Map<SimulatorExtension, Simulator> simulators = SIMULATORS.get();
        return simulators == null ? null : simulators.get(extension);
    }

    static void set(SimulatorExtension extension, @Nullable Simulator simulator) {
        Map<SimulatorExtension, Simulator> before = SIMULATORS.get();
        Map<SimulatorExtension, Simulator> after = before == null ? new HashMap<>() : new HashMap<>(before);
        if (simulator == null) {
            after.remove(extension);
        } else {
            after.put(extension, simulator);
        }
        if (after.isEmpty()) {
            SIMULATORS.remove();
        } else {
            SIMULATORS.set(after);
        }
    }
}
