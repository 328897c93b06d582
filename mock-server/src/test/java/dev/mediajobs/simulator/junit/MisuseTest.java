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

/** Tests of an application that sends what does not fit, run by hand as JUnit would run them. */
class MisuseTest {

    private static final String[] KEY = {"x-api-key", "any"};
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** As much of JUnit as the extension asks for. */
    private static ExtensionContext context() {
        Map<Object, Object> kept = new HashMap<>();
        Store store = proxy(Store.class, (name, arguments) -> switch (name) {
            case "put" -> kept.put(arguments[0], arguments[1]);
            case "get" -> kept.get(arguments[0]);
            default -> throw new IllegalStateException(name);
        });
        String id = "test " + COUNT.incrementAndGet();
        return proxy(ExtensionContext.class, (name, arguments) -> name.equals("getUniqueId") ? id : store);
    }

    private interface Answers {
        Object response(String name, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Answers responses) {
        return type.cast(Proxy.newProxyInstance(
                MisuseTest.class.getClassLoader(),
                new Class<?>[] {type},
                (same, method, arguments) -> responses.response(method.getName(), arguments)));
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
    void aRequestThatBreaksTheSpec_failsItsTest_andTheWordsSayWhatWouldDo() {
        assertThatThrownBy(() -> run(SimulatorExtension.create(), MisuseTest::violate))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "POST /api/image/generate (generateImage) returned 400:",
                        "body/prompt must be a string but is missing; valid example: \"",
                        "body/aspectRatio must be one of 1:1, 16:9",
                        "miraflow.yaml:",
                        "tolerate(operationId)");
    }

    @Test
    void aRequestThatNoOperationTakes_failsItsTest_andTheWordsSayWhatIsNear() {
        assertThatThrownBy(() -> run(SimulatorExtension.create(), caller -> caller.get("/api/avatar?secret=1", KEY)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "GET /api/avatar returned 404: no operation matches. The closest route is GET /api/avatars.")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatFits_failsNothing_refusedOrNot() {
        run(SimulatorExtension.create(), caller -> {
            caller.get("/api/avatars", KEY);
            caller.get("/api/avatars");
            caller.get("/files/results/x.png");
            caller.get("/api/image/unknown", KEY);
        });
    }

    @Test
    void whatIsMeant_isLetBeByName() {
        SimulatorExtension byTest = SimulatorExtension.create();
        run(byTest, caller -> {
            byTest.tolerate("generateImage");
            violate(caller);
        });
        run(SimulatorExtension.create().tolerating("unmatched"), caller -> caller.get("/nothing", KEY));
        run(SimulatorExtension.create().tolerating("violations"), MisuseTest::violate);
        SimulatorExtension other = SimulatorExtension.create().tolerating("createAurora");
        assertThatThrownBy(() -> run(other, MisuseTest::violate)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aNameThatIsNone_isToldSo() {
        assertThatThrownBy(() -> run(SimulatorExtension.create().tolerating("createAuror"), caller -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unknown operation 'createAuror'")
                .hasMessageContaining("createAurora");
    }

    @Test
    void withAKeyForEachTest_onlyItsOwnMisuseCounts() {
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
    void withoutJUnit_theSameIsAsked() {
        try (Simulator simulator = Simulator.start()) {
            violate(new HttpCaller(simulator.baseUrl()));
            assertThat(simulator.mismatches()).hasSize(1);
            assertThat(simulator.mismatches("generateImage")).isEmpty();
            assertThatCode(() -> simulator.mismatches("unmatched", "violations"))
                    .doesNotThrowAnyException();
        }
    }
}
