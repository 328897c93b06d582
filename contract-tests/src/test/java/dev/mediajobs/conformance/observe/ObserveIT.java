package dev.mediajobs.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.http.SecretScan;
import dev.mediajobs.conformance.observe.har.HarWriter;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.provider.RunningSimulator;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
        Observation observation = new Observation(simulator.base(), false, new SystemTime());
        Recording recording = new Recording(observation, HarWriter.create(folder.resolve("har"), Instant.EPOCH));
        Map<String, Path> files;
        try (LiveObservation live = LiveObservation.start(
                VendorSpec.NAMES.stream()
                        .map(name -> new LiveObservation.Target(SpecSource.of(name), simulator.base()))
                        .toList(),
                0,
                rewriteLinks,
                observation,
                recording,
                new SystemTime())) {
            files = run(live.addresses());
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
        assertAreThoseWithoutProxy(files);
        assertHasNoCredential(observation);
        assertIsWhole(folder.resolve("har/observe-19700101-000000.har"), observation);
        assertThat(observation.report(RunResult::checks))
                .filteredOn(check -> check.rule().id().equals("result"))
                .extracting(CheckResult::operation)
                .contains("getAurora");
    }

    private Map<String, Path> run(Map<String, URI> servers) {
        try (MediaJobs media = Application.media(servers)) {
            return Application.run(media, folder);
        }
    }

    private void assertAreThoseWithoutProxy(Map<String, Path> files) {
        Map<String, URI> direct = new HashMap<>();
        VendorSpec.NAMES.forEach(name -> direct.put(name, simulator.base()));
        try (MediaJobs media = Application.media(direct)) {
            files.forEach((reference, file) -> {
                Path again = media.resume(reference).await().download(folder.resolve("again-" + file.getFileName()));
                assertThat(file).hasSameBinaryContentAs(again);
            });
        }
    }

    private void assertHasNoCredential(Observation observation) throws IOException {
        String recorded = Files.readString(folder.resolve("har/observe-19700101-000000.har"));
        SecretScan.assertNone("recording", recorded, Application.CREDENTIALS.values());
        observation
                .files()
                .forEach((name, text) -> SecretScan.assertNone(name, text, Application.CREDENTIALS.values()));
    }

    private static void assertIsWhole(Path recording, Observation live) throws IOException {
        Observation again = new Observation(simulator.base(), true, new SystemTime());
        HarObservation recorded = new HarObservation(
                again,
                VendorSpec.NAMES.stream()
                        .map(name -> new HarObservation.Source(
                                SpecSource.of(name), List.of(URI.create("https://vendor.example")), false))
                        .toList());
        recorded.read(recording);

        assertThat(recorded.summary()).singleElement().asString().contains(" 0 of other hosts", "0 malformed");
        assertThat(again.report(RunResult::differences)).isEmpty();
        assertThat(again.summary())
                .filteredOn(line -> line.startsWith("seen"))
                .isEqualTo(live.summary().stream()
                        .filter(line -> line.startsWith("seen"))
                        .toList());
    }
}
