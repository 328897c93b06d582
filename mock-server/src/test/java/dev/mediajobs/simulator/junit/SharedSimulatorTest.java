package dev.mediajobs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.specs.VendorSpec;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One simulator for a class, as in the README. */
@Execution(ExecutionMode.SAME_THREAD)
class SharedSimulatorTest {

    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.create();

    @RepeatedTest(2)
    void eachTest_startsEmpty(Simulator simulator) {
        assertThat(simulator).isSameAs(SIMULATOR.simulator());
        assertThat(SIMULATOR.requests()).isEmpty();
        assertThat(new HttpCaller(SIMULATOR.baseUrl()).get("/api/avatars").status())
                .isEqualTo(401);
        assertThat(SIMULATOR.requests()).hasSize(1);
    }

    @Test
    void theEnvironment_hasAllVariablesOfAnApplication() {
        String base = SIMULATOR.baseUrl().toString();
        for (String name : VendorSpec.NAMES) {
            assertThat(SIMULATOR.environment())
                    .containsEntry(name.toUpperCase(Locale.ROOT) + "_BASE_URL", base)
                    .containsKeys(
                            VendorSpec.of(name).environmentVariables().values().toArray(String[]::new));
        }
        assertThat(SIMULATOR.environment()).containsKeys("MIRRAGO_CLIENT_SECRET", "CREATIFY_API_ID");
    }

    @Test
    void withoutAField_theMessageNamesTheAnnotation() {
        assertThatThrownBy(() -> SimulatorExtension.create().baseUrl())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }
}
