package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.ReceivedRequest;
import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a simulator on a free port for the tests of a class and resets it before each test.
 *
 * <pre>{@code
 * @RegisterExtension static SimulatorExtension simulator = SimulatorExtension.create();
 * }</pre>
 *
 * In a static field, all tests of a class share one simulator; in an instance field, each test has its own. For tests
 * that run concurrently, {@link #keyPerTest()} gives each test a separate key, and {@link #shared()} shares one simulator
 * between classes. Tests may declare a {@link Simulator} parameter.
 *
 * <p>A request that violates the spec, or matches no operation, fails its test with a message that contains a valid value.
 * {@link #tolerate} allows such requests. Jobs take 200 milliseconds by default. Thread-safe; with a key per test, call the
 * methods only from the thread of the test and the threads that it starts.
 */
public final class SimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final Duration JOB_TIME = Duration.ofMillis(200);
    private static final Namespace STORE = Namespace.create(SimulatorExtension.class);

    private final SimulatorOptions options;
    private final Set<String> tolerated;
    private final boolean keyPerTest;
    private final boolean shared;
    private final Map<Simulator, Set<String>> toleratedByTest = new ConcurrentHashMap<>();
    private volatile @Nullable Simulator running;
    private volatile boolean inStaticField;

    private SimulatorExtension(SimulatorOptions options, Set<String> tolerated, boolean keyPerTest, boolean shared) {
        this.options = options;
        this.tolerated = tolerated;
        this.keyPerTest = keyPerTest;
        this.shared = shared;
    }

    /** {@return an extension with the default options and a job time of 200 milliseconds} */
    public static SimulatorExtension create() {
        return create(SimulatorOptions.defaults().jobTime(JOB_TIME));
    }

    /**
     * {@return an extension with the given options}
     *
     * @param options the options of the simulator; port 0 picks a free port
     */
    public static SimulatorExtension create(SimulatorOptions options) {
        return new SimulatorExtension(options, Set.of(), false, false);
    }

    /**
     * {@return an extension whose simulator is shared by all classes that use this method, with a key per test}
     *
     * It has the same options as {@link #create()} and stops after all tests. Use it in a static field.
     */
    public static SimulatorExtension shared() {
        return new SimulatorExtension(SimulatorOptions.defaults().jobTime(JOB_TIME), Set.of(), true, true);
    }

    /**
     * {@return a copy with a separate key for each test, so that tests can run concurrently on one simulator}
     *
     * Settings of a test, including the clock, apply to its key only. Configure the application from
     * {@link #environment()} in each test.
     */
    public SimulatorExtension keyPerTest() {
        return new SimulatorExtension(options, tolerated, true, shared);
    }

    /**
     * {@return a copy that tolerates requests that violate the spec}
     *
     * @param names operation ids, {@code violations} for those of all operations, or {@code unmatched} for requests that
     *     match no operation
     */
    public SimulatorExtension tolerating(String... names) {
        return new SimulatorExtension(options, Set.of(names), keyPerTest, shared);
    }

    /**
     * Tolerates requests of the running test that violate the spec, as {@link #tolerating} does for all tests.
     *
     * @param names operation ids, {@code violations} or {@code unmatched}
     */
    public void tolerate(String... names) {
        Collections.addAll(toleratedByTest.computeIfAbsent(simulator(), key -> ConcurrentHashMap.newKeySet()), names);
    }

    /**
     * {@return the simulator of the running test}
     *
     * @throws IllegalStateException if no test is running
     */
    public Simulator simulator() {
        Simulator current = CurrentSimulator.simulator(this);
        // A thread may outlive the test that started it.
        boolean live = current != null && toleratedByTest.containsKey(current);
        Simulator simulator = live ? current : running;
        if (simulator == null) {
            throw new IllegalStateException(
                    "The simulator runs only during tests." + " Put the extension in a field with @RegisterExtension.");
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

    /** {@return {@link Simulator#properties()}} */
    public Map<String, String> properties() {
        return simulator().properties();
    }

    /**
     * Calls {@link Simulator#scenario(String)}.
     *
     * @param name a scenario
     */
    public void scenario(String name) {
        simulator().scenario(name);
    }

    /**
     * Calls {@link Simulator#scenario(String, String)}.
     *
     * @param name a scenario
     * @param vendor the vendor, such as {@code creatify}
     */
    public void scenario(String name, String vendor) {
        simulator().scenario(name, vendor);
    }

    /**
     * Calls {@link Simulator#quirk(String, String)}.
     *
     * @param name the quirk, such as {@code unknown-media}
     * @param choice the value, such as {@code accepted}
     */
    public void quirk(String name, String choice) {
        simulator().quirk(name, choice);
    }

    /** Calls {@link Simulator#freezeClock()}. */
    public void freezeClock() {
        simulator().freezeClock();
    }

    /**
     * Calls {@link Simulator#advanceClock(Duration)}.
     *
     * @param by the duration, zero or more
     */
    public void advanceClock(Duration by) {
        simulator().advanceClock(by);
    }

    /** Calls {@link Simulator#resumeClock()}. */
    public void resumeClock() {
        simulator().resumeClock();
    }

    /** Calls {@link Simulator#reset()}. */
    public void reset() {
        simulator().reset();
    }

    /** {@return {@link Simulator#requests()}} */
    public List<ReceivedRequest> requests() {
        return simulator().requests();
    }

    /**
     * {@return {@link Simulator#submitted(String)}}
     *
     * @param jobId the id that the submit operation returned
     * @throws IllegalArgumentException if the job is unknown or was not submitted by a request
     */
    public ReceivedRequest submitted(String jobId) {
        return simulator().submitted(jobId);
    }

    /** {@return {@link Simulator#violations()}} */
    public List<ReceivedRequest> violations() {
        return simulator().violations();
    }

    /** {@return {@link Simulator#mismatches} without the tolerated requests} */
    public List<String> mismatches() {
        Simulator simulator = simulator();
        Set<String> names = new HashSet<>(tolerated);
        names.addAll(toleratedByTest.getOrDefault(simulator, Set.of()));
        return simulator.mismatches(names.toArray(String[]::new));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        inStaticField = true;
        running = shared
                ? context.getRoot()
                        .getStore(STORE)
                        .getOrComputeIfAbsent(Simulator.class, key -> Simulator.start(options), Simulator.class)
                : Simulator.start(options);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!inStaticField) {
            running = Simulator.start(options);
        } else if (!keyPerTest) {
            reset();
        }
        if (keyPerTest) {
            Simulator all = Objects.requireNonNull(running);
            Simulator view = all.namespace(
                    "test-" + Integer.toHexString(context.getUniqueId().hashCode()) + "-" + COUNT.incrementAndGet());
            toleratedByTest.put(view, ConcurrentHashMap.newKeySet());
            CurrentSimulator.set(this, view);
            context.getStore(STORE).put(this, view);
        }
    }

    /** Fails a test whose requests violate the spec. */
    @Override
    public void afterEach(ExtensionContext context) {
        Simulator view = context.getStore(STORE).get(this, Simulator.class);
        List<String> mismatches;
        try {
            mismatches = mismatches();
        } finally {
            toleratedByTest.remove(simulator());
            CurrentSimulator.set(this, null);
            if (view != null) {
                view.close();
            }
            if (!inStaticField) {
                stop();
            }
        }
        if (!mismatches.isEmpty()) {
            throw new AssertionError(
                    "The simulator received requests that violate the contract. To allow them in this test, call"
                            + " tolerate(operationId), tolerate(\"violations\") or tolerate(\"unmatched\").\n"
                            + String.join("\n", mismatches));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (shared) {
            running = null;
        } else {
            stop();
        }
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
