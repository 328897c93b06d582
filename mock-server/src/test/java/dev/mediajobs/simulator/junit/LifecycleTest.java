package dev.mediajobs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.LifecycleSamples.Visit;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lifecycle of JUnit with every mode of the extension. */
class LifecycleTest {

    /** Lifecycles, the number of their tests, and that of their simulators if each extension has its own. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Lifecycle {
        STATIC_AND_NESTED(5, 1, LifecycleSamples.StaticField.class),
        INHERITED(4, 1, LifecycleSamples.FirstSubclass.class, LifecycleSamples.SecondSubclass.class),
        INSTANCE_AND_NESTED(2, 2, LifecycleSamples.InstanceField.class),
        PER_CLASS_AND_NESTED(2, 1, LifecycleSamples.PerClass.class),
        PER_CLASS_WITH_EARLY_ADDRESS(1, 1, LifecycleSamples.EarlyAddress.class),
        PER_CLASS_IN_NESTED(1, 1, LifecycleSamples.PerClassInNested.class),
        PARAMETERS(1, 1, LifecycleSamples.Parameters.class),
        SEVERAL_EXTENSIONS(2, 2, LifecycleSamples.Two.class);

        private final int tests;
        private final int simulators;
        private final Class<?>[] samples;

        Lifecycle(int tests, int simulators, Class<?>... samples) {
            this.tests = tests;
            this.simulators = simulators;
            this.samples = samples;
        }
    }

    /** Modes of the extension. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Mode {
        CREATE(false, true, SimulatorExtension::create),
        KEY_PER_TEST(true, true, () -> SimulatorExtension.create().keyPerTest()),
        SHARED(true, false, SimulatorExtension::shared),
        PER_JVM(false, false, SimulatorExtension::perJvm),
        PER_JVM_WITH_KEYS(true, false, () -> SimulatorExtension.perJvm().keyPerTest()),
        TOLERATING(false, true, () -> SimulatorExtension.create().tolerating("unmatched"));

        private final boolean parallel;
        private final boolean own;
        private final Supplier<SimulatorExtension> factory;

        Mode(boolean parallel, boolean own, Supplier<SimulatorExtension> factory) {
            this.parallel = parallel;
            this.own = own;
            this.factory = factory;
        }
    }

    static Stream<Arguments> all() {
        return Stream.of(Lifecycle.values())
                .flatMap(lifecycle -> Stream.of(Mode.values()).map(mode -> Arguments.of(lifecycle, mode)));
    }

    /** Runs a lifecycle; {@code inParallel} runs its tests and classes concurrently. */
    private static List<Visit> run(Lifecycle lifecycle, Supplier<SimulatorExtension> factory, boolean inParallel) {
        List<Visit> visits = new ArrayList<>();
        Launched result = Launched.run(
                inParallel,
                () -> LifecycleSamples.prepare(factory),
                () -> visits.addAll(LifecycleSamples.VISITS),
                lifecycle.samples);
        assertThat(result.failures()).isEmpty();
        assertThat(result.passed()).isEqualTo(lifecycle.tests);
        return visits;
    }

    private static void assertStopped(URI address) {
        assertThatThrownBy(() -> new HttpCaller(address).get("/__admin/health"))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static Set<URI> addresses(List<Visit> visits) {
        return visits.stream().map(Visit::address).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSimulator_isStartedOnce_andServesAllTestsAtOneAddress(Lifecycle lifecycle, Mode mode) {
        List<Visit> visits = run(lifecycle, mode.factory, false);
        assertThat(visits).filteredOn(Visit::test).hasSize(lifecycle.tests);
        if (mode.own) {
            assertThat(addresses(visits)).hasSizeLessThanOrEqualTo(lifecycle.simulators);
            addresses(visits).forEach(LifecycleTest::assertStopped);
        } else {
            assertThat(addresses(visits)).hasSize(1);
        }
        boolean oneKey = mode == Mode.CREATE || mode == Mode.TOLERATING;
        if (oneKey) {
            assertThat(visits.stream().map(Visit::simulator).distinct()).hasSize(lifecycle.simulators);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void concurrentTests_seeOnlyTheirRequests(Lifecycle lifecycle, Mode mode) {
        if (mode.parallel) {
            List<Visit> visits = run(lifecycle, mode.factory, true);
            assertThat(visits.stream().filter(Visit::test).map(Visit::simulator).distinct())
                    .hasSize(lifecycle.tests);
        } else {
            assertThat(run(lifecycle, mode.factory, false)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEVERAL_EXTENSIONS"})
    void aFixedPort_isUsedByOneSimulatorAtATime(Lifecycle lifecycle) {
        int port;
        try (Simulator simulator = Simulator.start()) {
            port = simulator.baseUrl().getPort();
        }
        SimulatorOptions options = SimulatorOptions.defaults().port(port).jobTime(Duration.ofMillis(200));
        List<Visit> visits = run(lifecycle, () -> SimulatorExtension.create(options), false);
        assertThat(addresses(visits)).containsExactly(URI.create("http://127.0.0.1:" + port));
        assertStopped(visits.get(0).address());
    }

    @Test
    void onePerJvm_keepsItsAddress_inOtherClassesAndTestPlans() {
        SimulatorExtension early = SimulatorExtension.perJvm();
        URI address = early.baseUrl();
        List<Visit> visits = new ArrayList<>();
        for (Lifecycle lifecycle : Lifecycle.values()) {
            visits.addAll(run(lifecycle, SimulatorExtension::perJvm, false));
        }
        assertThat(addresses(visits)).containsExactly(address);
        assertThat(early.properties())
                .containsEntry("mediajobs.creatify.base-url", address.toString())
                .isEqualTo(SimulatorExtension.perJvm().properties());
    }

    @Test
    void aPortThatCannotBeUsed_failsTheClass_andNothingElse() {
        try (Simulator other = Simulator.start()) {
            SimulatorOptions options =
                    SimulatorOptions.defaults().port(other.baseUrl().getPort());
            Launched result = Launched.run(
                    false,
                    () -> LifecycleSamples.prepare(() -> SimulatorExtension.create(options)),
                    () -> {},
                    LifecycleSamples.StaticField.class);
            assertThat(result.passed()).isZero();
            assertThat(result.failures()).singleElement().satisfies(failure -> assertThat(failure)
                    .hasMessageContaining("Port " + options.port()));
        }
    }
}
