package dev.mediajobs.conformance.provider;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One simulator for all tests of a run: started before the first, ended after the last. */
final class RunningSimulator implements BeforeAllCallback {
    private @Nullable SimulatorProcess process;

    @Override
    public void beforeAll(ExtensionContext context) {
        process = context.getRoot()
                .getStore(Namespace.create(RunningSimulator.class))
                .getOrComputeIfAbsent(
                        SimulatorProcess.class, type -> SimulatorProcess.start("--seed", "1"), SimulatorProcess.class);
    }

    URI base() {
        return running().base();
    }

    Map<String, Object> state(String name, Map<String, Object> parameters) {
        return running().state(name, parameters);
    }

    private SimulatorProcess running() {
        if (process == null) {
            throw new IllegalStateException("The simulator runs from the first test on");
        }
        return process;
    }
}
