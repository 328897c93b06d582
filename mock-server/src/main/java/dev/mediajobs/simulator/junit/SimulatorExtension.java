package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
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
 * Starts a simulator on a free port for the tests of a class and resets it before each.
 *
 * <pre>{@code
 * @RegisterExtension static SimulatorExtension simulator = SimulatorExtension.create();
 * }</pre>
 *
 * In a static field one simulator serves the whole class; in an instance field each test has its own. For tests that run at
 * the same time on one simulator, {@link #keyPerTest()} gives each test a key of its own, and {@link #shared()} one
 * simulator to all classes. A test may also take the {@link Simulator} as a parameter.
 *
 * <p>A request that breaks the spec, or that no operation takes, fails its test with words that say what would be right;
 * {@link #tolerate} lets be what is meant. Jobs take 200 milliseconds unless the options say otherwise. Safe for several
 * threads; in a test with a key of its own, the methods here are for the test's own thread and those that it starts.
 */
public final class SimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final Duration JOB_TIME = Duration.ofMillis(200);
    private static final Namespace OURS = Namespace.create(SimulatorExtension.class);

    private final SimulatorOptions options;
    private final Set<String> tolerated;
    private final boolean perTest;
    private final boolean forAll;
    private final Map<Simulator, Set<String>> toleratedByTest = new ConcurrentHashMap<>();
    private volatile @Nullable Simulator running;
    private volatile boolean inStaticField;

    private SimulatorExtension(SimulatorOptions options, Set<String> tolerated, boolean perTest, boolean forAll) {
        this.options = options;
        this.tolerated = tolerated;
        this.perTest = perTest;
        this.forAll = forAll;
    }

    /** {@return an extension with the defaults and quick jobs} */
    public static SimulatorExtension create() {
        return create(SimulatorOptions.defaults().jobTime(JOB_TIME));
    }

    /**
     * {@return an extension with those options}
     *
     * @param options its port, too, unless it is 0
     */
    public static SimulatorExtension create(SimulatorOptions options) {
        return new SimulatorExtension(options, Set.of(), false, false);
    }

    /**
     * {@return an extension whose one simulator serves all classes that use this, each test with a key of its own}
     *
     * It has the defaults and quick jobs, and stops when all tests are over. For a static field.
     */
    public static SimulatorExtension shared() {
        return new SimulatorExtension(SimulatorOptions.defaults().jobTime(JOB_TIME), Set.of(), true, true);
    }

    /**
     * {@return the same with a key of its own for each test, so that tests on one simulator may run at the same time}
     *
     * What the test chooses, the clock too, counts for this key alone: give the application {@link #environment()} in
     * each test.
     */
    public SimulatorExtension keyPerTest() {
        return new SimulatorExtension(options, tolerated, true, forAll);
    }

    /**
     * {@return the same, letting be requests that do not fit}
     *
     * @param names ids of operations, {@code violations} for those of all operations, or {@code unmatched} for requests
     *     that no operation takes
     */
    public SimulatorExtension tolerating(String... names) {
        return new SimulatorExtension(options, Set.of(names), perTest, forAll);
    }

    /**
     * Lets be requests of the running test that do not fit, as {@link #tolerating} does for all tests.
     *
     * @param names ids of operations, {@code violations} or {@code unmatched}
     */
    public void tolerate(String... names) {
        Collections.addAll(toleratedByTest.computeIfAbsent(simulator(), same -> ConcurrentHashMap.newKeySet()), names);
    }

    /**
     * {@return the running simulator, as the running test sees it}
     *
     * @throws IllegalStateException if no test is running
     */
    public Simulator simulator() {
        Simulator own = CurrentSimulator.simulator(this);
        // A thread that a test started may outlive it.
        boolean live = own != null && toleratedByTest.containsKey(own);
        Simulator simulator = live ? own : running;
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

    /**
     * As {@link Simulator#scenario(String)}.
     *
     * @param name of a scenario
     */
    public void scenario(String name) {
        simulator().scenario(name);
    }

    /**
     * As {@link Simulator#scenario(String, String)}.
     *
     * @param name of a scenario
     * @param vendor such as {@code creatify}
     */
    public void scenario(String name, String vendor) {
        simulator().scenario(name, vendor);
    }

    /**
     * As {@link Simulator#quirk(String, String)}.
     *
     * @param name such as {@code unknown-media}
     * @param choice such as {@code accepted}
     */
    public void quirk(String name, String choice) {
        simulator().quirk(name, choice);
    }

    /** As {@link Simulator#freezeClock()}. */
    public void freezeClock() {
        simulator().freezeClock();
    }

    /**
     * As {@link Simulator#advanceClock(Duration)}.
     *
     * @param by zero or more
     */
    public void advanceClock(Duration by) {
        simulator().advanceClock(by);
    }

    /** As {@link Simulator#resumeClock()}. */
    public void resumeClock() {
        simulator().resumeClock();
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

    /** {@return {@link Simulator#mismatches}, but for what is tolerated} */
    public List<String> mismatches() {
        Simulator simulator = simulator();
        Set<String> names = new HashSet<>(tolerated);
        names.addAll(toleratedByTest.getOrDefault(simulator, Set.of()));
        return simulator.mismatches(names.toArray(String[]::new));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        inStaticField = true;
        running = forAll
                ? context.getRoot()
                        .getStore(OURS)
                        .getOrComputeIfAbsent(Simulator.class, same -> Simulator.start(options), Simulator.class)
                : Simulator.start(options);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!inStaticField) {
            running = Simulator.start(options);
        } else if (!perTest) {
            reset();
        }
        if (perTest) {
            Simulator whole = Objects.requireNonNull(running);
            Simulator own = whole.namespace(
                    "test-" + Integer.toHexString(context.getUniqueId().hashCode()) + "-" + COUNT.incrementAndGet());
            toleratedByTest.put(own, ConcurrentHashMap.newKeySet());
            CurrentSimulator.is(this, own);
            context.getStore(OURS).put(this, own);
        }
    }

    /** Fails a test whose requests do not fit. */
    @Override
    public void afterEach(ExtensionContext context) {
        Simulator own = context.getStore(OURS).get(this, Simulator.class);
        List<String> mismatches;
        try {
            mismatches = mismatches();
        } finally {
            toleratedByTest.remove(simulator());
            CurrentSimulator.is(this, null);
            if (own != null) {
                own.close();
            }
            if (!inStaticField) {
                stop();
            }
        }
        if (!mismatches.isEmpty()) {
            throw new AssertionError(
                    "The simulator got what does not fit the specs. If it is meant, tolerate() it by the"
                            + " operation's name, or as 'violations' or 'unmatched'.\n"
                            + String.join("\n", mismatches));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (forAll) {
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
