package dev.mediajobs.simulator.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionVariablesTest {

    private static SimulatorOptions read(Map<String, String> properties, Map<String, String> variables) {
        return OptionVariables.read(properties::get, variables::get);
    }

    @Test
    void withoutVariables_theDefaultsApply() {
        assertThat(read(Map.of(), Map.of("MEDIAJOBS_SIMULATOR_SEED", " "))).isEqualTo(SimulatorOptions.defaults());
    }

    @Test
    void eachOption_hasAVariable() {
        SimulatorOptions options = read(
                Map.of(),
                Map.of(
                        "MEDIAJOBS_SIMULATOR_JOB_TIME", "2m",
                        "MEDIAJOBS_SIMULATOR_SEED", "-7",
                        "MEDIAJOBS_SIMULATOR_SCENARIO", "errors-then-fine@5",
                        "MEDIAJOBS_SIMULATOR_VALIDATION", "Off",
                        "MEDIAJOBS_SIMULATOR_QUIRK", "spelling=corrected, miragic-paths = short,",
                        "MEDIAJOBS_SIMULATOR_WEBHOOK_HOST", "a.example,b.example"));
        assertThat(options.jobTime()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.seed()).isEqualTo(-7);
        assertThat(options.scenario()).isEqualTo("errors-then-fine@5");
        assertThat(options.validation()).isEqualTo(ValidationMode.OFF);
        assertThat(options.quirks().of(Quirk.of("spelling"))).isEqualTo("corrected");
        assertThat(options.quirks().of(Quirk.of("miragic-paths"))).isEqualTo("short");
        assertThat(options.webhookHosts()).containsExactlyInAnyOrder("a.example", "b.example");
    }

    @Test
    void aProperty_takesPrecedenceOverAVariable() {
        assertThat(read(Map.of("mediajobs.simulator.seed", "5"), Map.of("MEDIAJOBS_SIMULATOR_SEED", "6"))
                        .seed())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "JOB_TIME, soon, is not a duration",
        "SEED, many, is not an integer",
        "SCENARIO, nope, does not exist",
        "VALIDATION, lax, 'is not strict, warn or off'",
        "QUIRK, spelling, of the form NAME=CHOICE",
        "QUIRK, nope=1, nope",
        "QUIRK, spelling=nope, nope"
    })
    void anInvalidValue_isRefusedWithTheNameOfItsVariable(String option, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(), Map.of("MEDIAJOBS_SIMULATOR_" + option, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("MEDIAJOBS_SIMULATOR_" + option + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void anUnknownName_isReportedWithTheOptions() {
        assertThat(OptionVariables.warnings(
                        Set.of("mediajobs.simulator.jobtime", "mediajobs.simulator.seed", "java.home"),
                        Set.of("MEDIAJOBS_SIMULATOR_HOST", "MEDIAJOBS_SIMULATOR_SEED", "PATH")))
                .containsExactly(
                        "mediajobs.simulator.jobtime has no effect: the options of the extension are job-time, seed,"
                                + " scenario, validation, quirk, webhook-host.",
                        "MEDIAJOBS_SIMULATOR_HOST has no effect: the options of the extension are job-time, seed,"
                                + " scenario, validation, quirk, webhook-host.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MEDIAJOBS_SIMULATOR_PORT",
                "MEDIAJOBS_SIMULATOR_PORT_8089_TCP_ADDR",
                "MEDIAJOBS_SIMULATOR_SERVICE_HOST",
                "MEDIAJOBS_SIMULATOR_SERVICE_PORT_HTTP",
                "MEDIAJOBS_SIMULATOR_UI_SERVICE_HOST"
            })
    void variablesOfAServiceInKubernetes_areNotReported(String variable) {
        assertThat(OptionVariables.warnings(Set.of(), Set.of(variable))).isEmpty();
    }
}
