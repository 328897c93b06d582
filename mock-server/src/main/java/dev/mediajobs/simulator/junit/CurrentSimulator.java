package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.Simulator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each extension's simulator as the test of this thread, and of the threads that it starts, sees it. */
final class CurrentSimulator {

    /** Its maps are never changed, for a thread that a test started has the same one. */
    private static final InheritableThreadLocal<@Nullable Map<SimulatorExtension, Simulator>> ALL =
            new InheritableThreadLocal<>();

    private CurrentSimulator() {}

    static @Nullable Simulator simulator(SimulatorExtension extension) {
        Map<SimulatorExtension, Simulator> all = ALL.get();
        return all == null ? null : all.get(extension);
    }

    static void is(SimulatorExtension extension, @Nullable Simulator own) {
        Map<SimulatorExtension, Simulator> before = ALL.get();
        Map<SimulatorExtension, Simulator> after = before == null ? new HashMap<>() : new HashMap<>(before);
        if (own == null) {
            after.remove(extension);
        } else {
            after.put(extension, own);
        }
        if (after.isEmpty()) {
            ALL.remove();
        } else {
            ALL.set(after);
        }
    }
}
