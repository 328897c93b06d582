package dev.mediajobs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Simulator;
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
        assertThat(SIMULATOR.environment())
                .containsEntry("MIRAFLOW_BASE_URL", base)
                .containsEntry("MIRAGIC_BASE_URL", base)
                .containsEntry("MIRRAGO_BASE_URL", base)
                .containsEntry("CREATIFY_BASE_URL", base)
                .containsKeys(
                        "MIRAFLOW_API_KEY",
                        "MIRAGIC_API_KEY",
                        "MIRRAGO_CLIENT_ID",
                        "MIRRAGO_CLIENT_SECRET",
                        "CREATIFY_API_ID",
                        "CREATIFY_API_KEY");
    }

    @Test
    void withoutAField_theMessageNamesTheAnnotation() {
        assertThatThrownBy(() -> SimulatorExtension.create().baseUrl())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }
}
