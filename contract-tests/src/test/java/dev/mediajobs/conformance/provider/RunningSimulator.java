package dev.mediajobs.conformance.provider;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Shares one simulator between all tests of a run with the same options. */
public final class RunningSimulator implements BeforeAllCallback {
    private final String[] options;
    private @Nullable SimulatorProcess process;

    RunningSimulator(String... options) {
        this.options = options.clone();
    }

    /** Returns a simulator whose jobs finish after 200 ms. */
    public static RunningSimulator withFastJobs() {
        return new RunningSimulator("--job-time", "200ms", "--seed", "1");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        process = context.getRoot()
                .getStore(Namespace.create(RunningSimulator.class))
                .getOrComputeIfAbsent(
                        List.of(options), each -> SimulatorProcess.start(options), SimulatorProcess.class);
    }

    /** Returns the simulator's base URL. */
    public URI base() {
        return process().base();
    }

    Map<String, Object> state(String name, Map<String, Object> parameters) {
        return process().state(name, parameters);
    }

    SimulatorProcess process() {
        if (process == null) {
            throw new IllegalStateException("The simulator is started before the first test");
        }
        return process;
    }
}
