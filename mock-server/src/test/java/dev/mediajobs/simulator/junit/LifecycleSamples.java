package dev.mediajobs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Simulator;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sample classes, one for each lifecycle, that {@link LifecycleTest} runs with each mode of the extension. */
final class LifecycleSamples {

    static final List<Visit> VISITS = new CopyOnWriteArrayList<>();

    /** Creates the extensions of instance fields. */
    private static Supplier<SimulatorExtension> mode = SimulatorExtension::create;

    private LifecycleSamples() {}

    /**
     * The address and simulator of a test or callback.
     *
     * @param test whether it is a test, not a callback for all tests
     */
    record Visit(boolean test, URI address, Simulator simulator) {}

    /** Prepares all samples for a mode. */
    static void prepare(Supplier<SimulatorExtension> newMode) {
        mode = newMode;
        VISITS.clear();
        StaticField.simulator = newMode.get();
        Base.simulator = newMode.get();
        EarlyAddress.simulator = newMode.get();
        Two.first = newMode.get();
        Two.second = newMode.get();
        Parameters.simulator = newMode.get();
        PerClassInNested.simulator = newMode.get();
    }

    /** Sends a request, which must be the only one of its test. */
    private static void visit(@Nullable SimulatorExtension extension) {
        Simulator simulator = Objects.requireNonNull(extension).simulator();
        assertThat(simulator.requests()).isEmpty();
        request(simulator);
        assertThat(simulator.requests()).hasSize(1);
        VISITS.add(new Visit(true, simulator.baseUrl(), simulator));
    }

    private static void visitForAll(@Nullable SimulatorExtension extension) {
        Simulator simulator = Objects.requireNonNull(extension).simulator();
        request(simulator);
        VISITS.add(new Visit(false, simulator.baseUrl(), simulator));
    }

    private static void request(Simulator simulator) {
        String key = Objects.requireNonNull(simulator.environment().get("MIRAFLOW_API_KEY"));
        assertThat(new HttpCaller(simulator.baseUrl())
                        .get("/api/avatars", "x-api-key", key)
                        .status())
                .isEqualTo(200);
    }

    /** A static field and nested classes. */
    static class StaticField {
        @RegisterExtension
        static @Nullable SimulatorExtension simulator;

        @BeforeAll
        static void all() {
            visitForAll(simulator);
        }

        @Test
        void one() {
            visit(simulator);
        }

        @Test
        void two() {
            visit(simulator);
        }

        @Nested
        class Inner {
            @Test
            void three() {
                visit(simulator);
            }

            @Nested
            class Innermost {
                @Test
                void four() {
                    visit(simulator);
                }
            }
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Whole {
            Whole() {
                visitForAll(simulator);
            }

            @Test
            void five() {
                visit(simulator);
            }
        }
    }

    /** A static field that subclasses inherit. */
    abstract static class Base {
        @RegisterExtension
        static @Nullable SimulatorExtension simulator;

        @Test
        void inherited() {
            visit(simulator);
        }
    }

    static class FirstSubclass extends Base {
        @Test
        void own() {
            visit(simulator);
        }
    }

    static class SecondSubclass extends Base {
        @Nested
        class Inner {
            @Test
            void nested() {
                visit(simulator);
            }
        }
    }

    /** An instance field. */
    static class InstanceField {
        @RegisterExtension
        final SimulatorExtension simulator = mode.get();

        @Test
        void one() {
            visit(simulator);
        }

        @Nested
        class Inner {
            @Test
            void two() {
                visit(simulator);
            }
        }
    }

    /** An instance field of an instance for all tests. */
    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClass {
        @RegisterExtension
        final SimulatorExtension simulator = mode.get();

        @BeforeAll
        void all() {
            visitForAll(simulator);
        }

        @Test
        void one() {
            visit(simulator);
        }

        @Nested
        class Inner {
            @Test
            void two() {
                visit(simulator);
            }
        }
    }

    /** A static field whose address is needed when the instance is created, as with dynamic properties of Spring. */
    @TestInstance(Lifecycle.PER_CLASS)
    static class EarlyAddress {
        @RegisterExtension
        static @Nullable SimulatorExtension simulator;

        EarlyAddress() {
            visitForAll(simulator);
        }

        @Test
        void one() {
            visit(simulator);
        }
    }

    /** A class without tests of its own. */
    static class PerClassInNested {
        @RegisterExtension
        static @Nullable SimulatorExtension simulator;

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Inner {
            @BeforeAll
            void all() {
                visitForAll(simulator);
            }

            @Test
            void one() {
                visit(simulator);
            }
        }
    }

    /** A simulator as a parameter. */
    static class Parameters {
        @RegisterExtension
        static @Nullable SimulatorExtension simulator;

        private final Simulator ofConstructor;

        Parameters(Simulator simulator) {
            this.ofConstructor = simulator;
        }

        @Test
        void one(Simulator ofTest) {
            assertThat(ofTest.baseUrl()).isEqualTo(ofConstructor.baseUrl());
            visit(simulator);
        }
    }

    /** Several extensions. */
    static class Two {
        @RegisterExtension
        static @Nullable SimulatorExtension first;

        @RegisterExtension
        static @Nullable SimulatorExtension second;

        @Test
        void one() {
            visit(first);
        }

        @Test
        void two() {
            visit(second);
        }
    }
}
