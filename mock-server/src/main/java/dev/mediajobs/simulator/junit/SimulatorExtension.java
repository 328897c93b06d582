package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Starts a simulator on a free port for the tests of a class and resets it before each test.
 *
 * <pre>{@code
 * @RegisterExtension static SimulatorExtension simulator = SimulatorExtension.create();
 * }</pre>
 *
 * <p>In a static field, or with {@code @TestInstance(PER_CLASS)}, one simulator serves all tests of the class and of its
 * nested classes; in a static field of a superclass, all its subclasses. In any other instance field, each test has its own.
 * {@link #perJvm()} starts one simulator for applications that are cached between classes. For tests that run concurrently,
 * {@link #keyPerTest()} gives each test a separate key, and {@link #shared()} shares one simulator between classes. Tests,
 * constructors and lifecycle methods may declare a {@link Simulator} parameter if their class has one extension.
 *
 * <p>A request that violates the spec, or matches no operation, fails its test with a message that contains a valid value.
 * {@link #tolerate} allows such requests. Jobs take 200 milliseconds by default. Thread-safe; with a key per test, call the
 * methods only from the thread of the test and the threads that it starts.
 */
public final class SimulatorExtension extends SimulatorDelegate
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                TestInstancePreConstructCallback,
                ParameterResolver {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final SimulatorOptions DEFAULTS = SimulatorOptions.defaults().jobTime(Duration.ofMillis(200));
    private static final SimulatorHolder SHARED = new SimulatorHolder(DEFAULTS);
    private static final SimulatorHolder JVM = new SimulatorHolder(DEFAULTS);
    private static final Namespace STORE = Namespace.create(SimulatorExtension.class);

    private final SimulatorHolder holder;
    private final Set<String> tolerated;
    private final boolean keyPerTest;
    private final Map<Simulator, Set<String>> toleratedByTest = new ConcurrentHashMap<>();

    private SimulatorExtension(SimulatorHolder holder, Set<String> tolerated, boolean keyPerTest) {
        this.holder = holder;
        this.tolerated = tolerated;
        this.keyPerTest = keyPerTest;
    }

    /** {@return an extension with the default options and a job time of 200 milliseconds} */
    public static SimulatorExtension create() {
        return create(DEFAULTS);
    }

    /**
     * {@return an extension with the given options}
     *
     * @param options the options of the simulator; port 0 picks a free port
     */
    public static SimulatorExtension create(SimulatorOptions options) {
        return new SimulatorExtension(new SimulatorHolder(options), Set.of(), false);
    }

    /**
     * {@return an extension whose simulator is shared by all classes that use this method, with a key per test}
     *
     * It has the same options as {@link #create()} and stops after all tests.
     */
    public static SimulatorExtension shared() {
        return new SimulatorExtension(SHARED, Set.of(), true);
    }

    /**
     * {@return an extension whose simulator is the same in all classes that use this method, with one key and one address}
     *
     * It is for applications that are created once for several classes, such as the cached application contexts of
     * Spring. It has the same options as {@link #create()}, is reset before each test, runs from its first use, which may
     * precede the tests, and stops after all tests. Tests that use it must not run concurrently.
     */
    public static SimulatorExtension perJvm() {
        return new SimulatorExtension(JVM, Set.of(), false);
    }

    /**
     * {@return a copy with a separate key for each test, so that tests can run concurrently on one simulator}
     *
     * Settings of a test, including the clock, apply to its key only. Configure the application from
     * {@link #environment()} in each test.
     */
    public SimulatorExtension keyPerTest() {
        return new SimulatorExtension(isCommon() ? holder : holder.copy(), tolerated, true);
    }

    /**
     * {@return a copy that tolerates requests that violate the spec}
     *
     * @param names operation ids, {@code violations} for those of all operations, or {@code unmatched} for requests that
     *     match no operation
     */
    public SimulatorExtension tolerating(String... names) {
        return new SimulatorExtension(isCommon() ? holder : holder.copy(), Set.of(names), keyPerTest);
    }

    private boolean isCommon() {
        return holder == SHARED || holder == JVM;
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
     * @throws IllegalStateException if no test is running, except for {@link #perJvm()}
     */
    @Override
    public Simulator simulator() {
        Simulator current = CurrentSimulator.simulator(this);
        // A thread may outlive the test that started it.
        boolean live = current != null && toleratedByTest.containsKey(current);
        Simulator simulator = live ? current : holder == JVM ? holder.start() : holder.simulator();
        if (simulator == null) {
            throw new IllegalStateException(
                    "The simulator runs only during tests. Put the extension in a field with @RegisterExtension.");
        }
        return simulator;
    }

    /** {@return {@link Simulator#mismatches} without the tolerated requests} */
    public List<String> mismatches() {
        Simulator simulator = simulator();
        Set<String> names = new HashSet<>(tolerated);
        names.addAll(toleratedByTest.getOrDefault(simulator, Set.of()));
        return simulator.mismatches(names.toArray(String[]::new));
    }

    /** Starts the simulator, because an instance for all tests is created before the other callbacks. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        forgetTest();
        if (context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent()) {
            lease(context);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forgetTest();
        lease(context);
    }

    /** Pools may have created this thread in another test, whose simulator it inherited. */
    private void forgetTest() {
        CurrentSimulator.set(this, null);
    }

    /** Starts the simulator unless a context, or one that encloses it, has done so. */
    private Simulator lease(ExtensionContext context) {
        if (context.getStore(STORE).get(holder) == null) {
            boolean untilTheEnd = isCommon()
                    || context.getTestClass()
                            .filter(type -> InheritedFields.contain(type, this))
                            .isPresent();
            ExtensionContext owner = untilTheEnd ? context.getRoot() : context;
            owner.getStore(STORE).getOrComputeIfAbsent(holder, SimulatorHolder::lease, SimulatorHolder.Lease.class);
        }
        return holder.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Simulator simulator = lease(context);
        if (keyPerTest) {
            Simulator view = simulator.namespace(
                    "test-" + Integer.toHexString(context.getUniqueId().hashCode()) + "-" + COUNT.incrementAndGet());
            toleratedByTest.put(view, ConcurrentHashMap.newKeySet());
            CurrentSimulator.set(this, view);
            context.getStore(STORE).put(this, view);
        } else {
            simulator.reset();
        }
    }

    /** Fails a test whose requests violate the spec. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (holder.simulator() == null) {
            return; // It did not start, which JUnit reports.
        }
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
        }
        if (!mismatches.isEmpty()) {
            throw new AssertionError(
                    "The simulator received requests that violate the contract. To allow them in this test, call"
                            + " tolerate(operationId), tolerate(\"violations\") or tolerate(\"unmatched\").\n"
                            + String.join("\n", mismatches));
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
