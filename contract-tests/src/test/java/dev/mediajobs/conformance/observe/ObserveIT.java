package dev.mediajobs.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.provider.RunningSimulator;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Observes an application that uses the facade with the simulator. */
class ObserveIT {

    @RegisterExtension
    static final RunningSimulator simulator = RunningSimulator.withFastJobs();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anApplicationOfAllVendors_isObservedFromSubmitToFileWithoutFindings(boolean rewriteLinks) throws IOException {
        Map<String, URI> direct = new HashMap<>();
        VendorSpec.NAMES.forEach(name -> direct.put(name, simulator.base()));
        List<Path> expected = run(direct, Files.createDirectory(folder.resolve("direct")));

        Observation observation = new Observation(simulator.base(), false, new SystemTime());
        List<Path> files;
        try (LiveObservation live = LiveObservation.start(
                VendorSpec.NAMES.stream()
                        .map(name -> new LiveObservation.Target(SpecSource.of(name), simulator.base()))
                        .toList(),
                0,
                rewriteLinks,
                observation,
                (vendor, exchange) -> {},
                new SystemTime())) {
            files = run(live.addresses(), Files.createDirectory(folder.resolve("observed")));
            live.awaitChecks();
            assertThat(live.failure()).isEmpty();
        }

        assertThat(observation.report(RunResult::differences))
                .extracting(each -> each.line(""))
                .isEmpty();
        assertThat(String.join("\n", observation.summary()))
                .contains(
                        "createAurora (1)",
                        "createVideo (1)",
                        "createToken (1)",
                        "createSpeedPainting (1)",
                        "generateAsset (1)")
                .doesNotContain("not in the spec");
        for (int i = 0; i < files.size(); i++) {
            assertThat(files.get(i)).hasSameBinaryContentAs(expected.get(i));
        }
        assertThat(observation.report(RunResult::checks))
                .filteredOn(check -> check.rule().id().equals("result"))
                .extracting(CheckResult::operation)
                .contains("getAurora");
    }

    private static List<Path> run(Map<String, URI> servers, Path target) {
        try (MediaJobs media = Application.media(servers)) {
            return Application.run(media, target);
        }
    }

    static List<String> lines(List<Finding> findings) {
        return findings.stream().map(each -> each.line("")).toList();
    }
}
