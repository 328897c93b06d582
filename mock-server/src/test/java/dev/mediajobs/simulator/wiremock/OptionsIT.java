package dev.mediajobs.simulator.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Options of stock WireMock standalone with the extension, and its shutdown. */
@Timeout(120)
class OptionsIT {

    private static final Map<String, String> OPTIONS = Map.of(
            "MEDIAJOBS_SIMULATOR_JOB_TIME", "7s",
            "MEDIAJOBS_SIMULATOR_SEED", "42",
            "MEDIAJOBS_SIMULATOR_SCENARIO", "fails",
            "MEDIAJOBS_SIMULATOR_VALIDATION", "warn",
            "MEDIAJOBS_SIMULATOR_QUIRK", "spelling=corrected,creatify-slash=redirect",
            "MEDIAJOBS_SIMULATOR_WEBHOOK_HOST", "hooks.example, other.example");

    @Test
    void variables_setTheOptions(@TempDir Path folder) throws Exception {
        try (WireMockProcess process = WireMockProcess.start(folder, OPTIONS)) {
            HttpCaller caller = new HttpCaller(process.base(), ExtendedWireMock.keys());
            JsonNode shown = ExtendedWireMock.json(caller.get("/__admin/simulator/"));
            assertThat(shown.path("jobTime").asText()).isEqualTo("PT7S");
            assertThat(shown.path("seed").asInt()).isEqualTo(42);
            assertThat(shown.path("scenario").asText()).isEqualTo("fails");
            assertThat(shown.path("validation").asText()).isEqualTo("warn");
            assertThat(shown.at("/quirks/spelling").asText()).isEqualTo("corrected");
            assertThat(shown.path("webhookHosts").toString()).isEqualTo("[\"hooks.example\",\"other.example\"]");
            HttpCaller.Response redirect = caller.post("/api/aurora", ExtendedWireMock.AURORA);
            assertThat(redirect.status()).isEqualTo(301);
            assertThat(redirect.header("Location")).isEqualTo(process.base() + "/api/aurora/");

            assertThat(caller.json("POST", "/__admin/shutdown", "").status()).isEqualTo(200);
            assertThat(process.exits()).isTrue();
            assertThat(process.output()).doesNotContain("Exception", "SLF4J");
        }
    }

    @Test
    void aMistake_isNamed(@TempDir Path folder) {
        try (WireMockProcess process = WireMockProcess.start(folder, Map.of("MEDIAJOBS_SIMULATOR_SCENARIO", "nope"))) {
            assertThatThrownBy(process::base)
                    .hasMessageContaining("MEDIAJOBS_SIMULATOR_SCENARIO: Scenario 'nope' does not exist");
        }
    }

    @Test
    void templatingOfAllResponses_leavesTheSimulatorAlone(@TempDir Path folder) {
        try (WireMockProcess process = WireMockProcess.start(folder, Map.of(), "--global-response-templating")) {
            HttpCaller caller = new HttpCaller(process.base(), ExtendedWireMock.keys());
            HttpCaller.Response created =
                    caller.post("/api/aurora/", ExtendedWireMock.AURORA.replace("intro", "{{request.method}}"));
            String id = ExtendedWireMock.json(created).path("id").asText();
            assertThat(caller.get("/api/aurora/" + id + "/").text()).contains("{{request.method}}");
        }
    }
}
