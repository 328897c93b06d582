package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.RecordedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a simulator on a free port for the tests of a class and resets it before each.
 *
 * <pre>{@code
 * @RegisterExtension static SimulatorExtension simulator = SimulatorExtension.create();
 * }</pre>
 *
 * In a static field one simulator serves the whole class; in an instance field each test has its own, which is what tests
 * that run at the same time need. A test may also take the {@link Simulator} as a parameter. Jobs take 200 milliseconds
 * unless the options say otherwise. Safe for several threads.
 */
public final class SimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Duration JOB_TIME = Duration.ofMillis(200);

    private final SimulatorOptions options;
    private volatile @Nullable Simulator running;
    private volatile boolean shared;

    private SimulatorExtension(SimulatorOptions options) {
        this.options = options;
    }

    /** {@return an extension with the defaults and quick jobs} */
    public static SimulatorExtension create() {
        return create(SimulatorOptions.defaults().jobTime(JOB_TIME));
    }

    /** {@return an extension with those options} */
    public static SimulatorExtension create(SimulatorOptions options) {
        return new SimulatorExtension(options);
    }

    /**
     * {@return the running simulator}
     *
     * @throws IllegalStateException if no test is running
     */
    public Simulator simulator() {
        Simulator simulator = running;
        if (simulator == null) {
            throw new IllegalStateException("The simulator runs only while tests run:"
                    + " put the extension in a field with @RegisterExtension.");
        }
        return simulator;
    }

    /** {@return {@link Simulator#baseUrl()}} */
    public URI baseUrl() {
        return simulator().baseUrl();
    }

    /** {@return {@link Simulator#environment()}} */
    public Map<String, String> environment() {
        return simulator().environment();
    }

    /** As {@link Simulator#scenario(String)}. */
    public void scenario(String name) {
        simulator().scenario(name);
    }

    /** As {@link Simulator#scenario(String, String)}. */
    public void scenario(String name, String vendor) {
        simulator().scenario(name, vendor);
    }

    /** As {@link Simulator#freeze()}. */
    public void freeze() {
        simulator().freeze();
    }

    /** As {@link Simulator#advance(Duration)}. */
    public void advance(Duration by) {
        simulator().advance(by);
    }

    /** As {@link Simulator#resume()}. */
    public void resume() {
        simulator().resume();
    }

    /** As {@link Simulator#reset()}. */
    public void reset() {
        simulator().reset();
    }

    /** {@return {@link Simulator#requests()}} */
    public List<RecordedRequest> requests() {
        return simulator().requests();
    }

    /** {@return {@link Simulator#violations()}} */
    public List<RecordedRequest> violations() {
        return simulator().violations();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = true;
        running = Simulator.start(options);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (shared) {
            reset();
        } else {
            running = Simulator.start(options);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!shared) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    private void stop() {
        Simulator simulator = running;
        running = null;
        if (simulator != null) {
            simulator.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Simulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }
}
