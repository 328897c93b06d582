package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.provider.SimulatorProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the kit against WireMock with the simulator as an extension. */
@Timeout(600)
class KitOnWireMockIT {

    private static final Map<String, String> FAST_JOBS = Map.of("MEDIAJOBS_SIMULATOR_JOB_TIME", "200ms");

    @Test
    void theExtension_conformsInStandaloneWireMock(@TempDir Path folder) {
        try (SimulatorProcess wireMock = SimulatorProcess.inStandaloneWireMock(folder, FAST_JOBS)) {
            conforms(wireMock);
        }
    }

    @Test
    void theExtension_conformsInThinWireMock(@TempDir Path folder) {
        try (SimulatorProcess wireMock = SimulatorProcess.inThinWireMock(folder, FAST_JOBS)) {
            // The engine is the same; other versions of WireMock's dependencies pass other kinds of bodies on.
            conforms(wireMock, "--vendor", "creatify", "--vendor", "mirrago");
        }
    }

    private static void conforms(SimulatorProcess wireMock, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--base-url", wireMock.base().toString(), "--failing-job-header", "X-MediaJobs-Scenario: fails"));
        arguments.addAll(List.of(options));
        CommandLines.Outcome outcome = CommandLines.run(arguments.toArray(String[]::new));

        assertThat(outcome.out())
                .doesNotContain("FINDING ")
                .contains(", 0 notes")
                .containsPattern("[0-9]{3,4} checks");
        assertThat(outcome.exit()).isZero();
    }
}
