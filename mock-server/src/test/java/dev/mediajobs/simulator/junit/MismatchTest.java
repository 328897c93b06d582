package dev.mediajobs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Simulator;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of the extension with requests that violate the contract. */
class MismatchTest {

    private static final String[] KEY = {"x-api-key", "any"};

    /** A test that sends requests. */
    static class Sample {
        @RegisterExtension
        static @Nullable SimulatorExtension simulator;

        static Consumer<HttpCaller> requests = caller -> {};

        @Test
        void sendsRequests() {
            requests.accept(new HttpCaller(Objects.requireNonNull(simulator).baseUrl()));
        }
    }

    /** Runs a test with the extension; throws what it fails with. */
    private static void run(SimulatorExtension extension, Consumer<HttpCaller> test) throws Throwable {
        Launched result = Launched.run(
                false,
                () -> {
                    Sample.simulator = extension;
                    Sample.requests = test;
                },
                () -> {},
                Sample.class);
        if (!result.failures().isEmpty()) {
            throw result.failures().get(0);
        }
    }

    private static void violate(HttpCaller caller) {
        caller.post("/api/image/generate", "{'name':'n','aspectRatio':'2:1'}", KEY);
    }

    @Test
    void aRequestThatBreaksTheSpec_failsItsTest_withAnExample() {
        assertThatThrownBy(() -> run(SimulatorExtension.create(), MismatchTest::violate))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "POST /api/image/generate (generateImage) returned 400:",
                        "body/prompt must be a string but is missing; valid example: \"",
                        "body/aspectRatio must be one of 1:1, 16:9",
                        "miraflow.yaml:",
                        "tolerate(operationId)");
    }

    @Test
    void aRequestWithoutAnOperation_failsItsTest_withTheClosestOne() {
        assertThatThrownBy(() -> run(SimulatorExtension.create(), caller -> caller.get("/api/avatar?secret=1", KEY)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "GET /api/avatar returned 404: no operation matches. The closest route is GET /api/avatars.")
                .hasMessageNotContaining("secret");
    }

    @Test
    void validRequests_areAllowed_refusedOrNot() throws Throwable {
        run(SimulatorExtension.create(), caller -> {
            caller.get("/api/avatars", KEY);
            caller.get("/api/avatars");
            caller.get("/files/results/x.png");
            caller.get("/api/image/unknown", KEY);
        });
    }

    @Test
    void intendedViolations_areToleratedByName() throws Throwable {
        SimulatorExtension byTest = SimulatorExtension.create();
        run(byTest, caller -> {
            byTest.tolerate("generateImage");
            violate(caller);
        });
        run(SimulatorExtension.create().tolerating("unmatched"), caller -> caller.get("/nothing", KEY));
        run(SimulatorExtension.create().tolerating("violations"), MismatchTest::violate);
        SimulatorExtension other = SimulatorExtension.create().tolerating("createAurora");
        assertThatThrownBy(() -> run(other, MismatchTest::violate)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anUnknownName_isRefused() {
        assertThatThrownBy(() -> run(SimulatorExtension.create().tolerating("createAuror"), caller -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unknown operation 'createAuror'")
                .hasMessageContaining("createAurora");
    }

    @Test
    void withAKeyForEachTest_onlyItsRequestsCount() throws Throwable {
        SimulatorExtension extension = SimulatorExtension.create().keyPerTest();
        run(extension, caller -> {
            violate(caller);
            String key = extension.environment().get("MIRAFLOW_API_KEY");
            caller.get("/api/avatars", "x-api-key", key);
            assertThat(extension.requests()).hasSize(1);
        });
        assertThatThrownBy(() -> run(
                        extension,
                        caller -> caller.get(
                                "/nothing", "x-api-key", extension.environment().get("MIRAGIC_API_KEY"))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void withoutJUnit_mismatchesAreAvailable() {
        try (Simulator simulator = Simulator.start()) {
            violate(new HttpCaller(simulator.baseUrl()));
            assertThat(simulator.mismatches()).hasSize(1);
            assertThat(simulator.mismatches("generateImage")).isEmpty();
            assertThatCode(() -> simulator.mismatches("unmatched", "violations"))
                    .doesNotThrowAnyException();
        }
    }
}
