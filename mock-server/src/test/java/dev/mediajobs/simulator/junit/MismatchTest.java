package dev.mediajobs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Simulator;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Tests of the extension with requests that violate the contract, without the JUnit engine. */
class MismatchTest {

    private static final String[] KEY = {"x-api-key", "any"};
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Returns the part of the JUnit context that the extension uses. */
    private static ExtensionContext context() {
        Map<Object, Object> values = new HashMap<>();
        Store store = proxy(Store.class, (name, arguments) -> switch (name) {
            case "put" -> values.put(arguments[0], arguments[1]);
            case "get" -> values.get(arguments[0]);
            default -> throw new IllegalStateException(name);
        });
        String id = "test " + COUNT.incrementAndGet();
        return proxy(ExtensionContext.class, (name, arguments) -> name.equals("getUniqueId") ? id : store);
    }

    private interface Invocation {
        Object invoke(String name, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                MismatchTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> invocation.invoke(method.getName(), arguments)));
    }

    private static void run(SimulatorExtension extension, Consumer<HttpCaller> test) {
        ExtensionContext context = context();
        extension.beforeEach(context);
        test.accept(new HttpCaller(extension.baseUrl()));
        extension.afterEach(context);
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
    void validRequests_areAllowed_refusedOrNot() {
        run(SimulatorExtension.create(), caller -> {
            caller.get("/api/avatars", KEY);
            caller.get("/api/avatars");
            caller.get("/files/results/x.png");
            caller.get("/api/image/unknown", KEY);
        });
    }

    @Test
    void intendedViolations_areToleratedByName() {
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
    void withAKeyForEachTest_onlyItsRequestsCount() {
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
