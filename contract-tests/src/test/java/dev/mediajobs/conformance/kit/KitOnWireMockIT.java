package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.provider.SimulatorProcess;
import java.nio.file.Path;
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
            conforms(wireMock);
        }
    }

    /**
     * WireMock parses forms before it calls an extension, and refuses those that are malformed with 500 in place of the status
     * of the vendor.
     */
    private static void conforms(SimulatorProcess wireMock) {
        CommandLines.Outcome outcome = CommandLines.run(
                "--base-url", wireMock.base().toString(), "--failing-job-header", "X-MediaJobs-Scenario: fails");

        assertThat(outcome.out()).contains(", 0 notes").containsPattern("[0-9]{4} checks");
        assertThat(outcome.out().lines())
                .filteredOn(line -> line.startsWith("FINDING "))
                .allMatch(line -> line.contains(": malformed-body at status: expected status 400, got 500"));
        assertThat(outcome.out().lines())
                .filteredOn(line -> line.startsWith("    check: "))
                .allMatch(line ->
                        line.contains("as multipart/form-data") || line.contains("multipart without a boundary"));
    }
}
