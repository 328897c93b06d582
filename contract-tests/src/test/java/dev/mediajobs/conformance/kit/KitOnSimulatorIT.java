package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.provider.RunningSimulator;
import dev.mediajobs.conformance.provider.SimulatorProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the kit against a conforming server. */
@Timeout(600)
class KitOnSimulatorIT {

    private static final String FAILS = "X-MediaJobs-Scenario: fails";

    @RegisterExtension
    static final RunningSimulator SIMULATOR = RunningSimulator.withFastJobs();

    @Test
    void theSimulator_conforms(@TempDir Path folder) throws Exception {
        CommandLines.Outcome outcome = CommandLines.run(
                "--base-url",
                SIMULATOR.base().toString(),
                "--report",
                folder.toString(),
                "--failing-job-header",
                FAILS);

        JsonNode report =
                new JsonMapper().readTree(folder.resolve("findings.json").toFile());
        assertThat(report.path("findings")).as(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(report.at("/summary/checks").asInt()).isGreaterThan(300);
        assertThat(report.at("/aborted")).isEmpty();
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve("junit.xml").toFile())
                        .getElementsByTagName("testcase")
                        .getLength())
                .isEqualTo(report.at("/summary/checks").asInt());
        JsonNode sarif =
                new JsonMapper().readTree(folder.resolve("conformance.sarif").toFile());
        assertThat(sarif.at("/runs/0/results"))
                .allMatch(each -> each.at("/locations/0/physicalLocation/region/startLine")
                                .asInt()
                        > 1);
        assertThat(Files.readString(folder.resolve("conformance.html")))
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script")
                .contains("createAurora", "Operations by rules");
    }

    @Test
    void theSimulator_conformsBehindAGatewayThatReencodesResponses() throws IOException {
        try (ReencodingProxy gateway = new ReencodingProxy(SIMULATOR.base())) {
            // Bodies in JSON, multipart and forms; each further vendor has the same kinds.
            CommandLines.Outcome outcome = CommandLines.run(
                    "--base-url", gateway.url(), "--vendor", "creatify", "--vendor", "mirrago", "--vendor", "miragic");

            assertThat(outcome.out()).contains("0 findings, 0 notes").contains("The server conforms.");
            assertThat(outcome.exit()).isZero();
        }
    }

    @Test
    void aMissingFailedJob_isReportedAsSkipped(@TempDir Path folder) throws IOException {
        String skipped = "a job of createTryOn that fails";

        assertThat(mirrago(folder, "--failing-job-header", FAILS))
                .contains("made to fail")
                .doesNotContain(skipped);
        assertThat(mirrago(folder, "--failing-job-header", "X-No-Such-Header: fails"))
                .contains(skipped, "the job succeeded despite --failing-job-header");
        assertThat(mirrago(folder)).contains(skipped, "use --failing-job-header");
    }

    @Test
    void aServerWhoseJobsAllFail_conformsIfTheyHaveAReason(@TempDir Path folder) throws IOException {
        try (SimulatorProcess failing =
                SimulatorProcess.start("--job-time", "100ms", "--seed", "1", "--scenario", "fails")) {
            CommandLines.Outcome outcome = CommandLines.run(
                    "--base-url",
                    failing.base().toString(),
                    "--vendor",
                    "mirrago",
                    "--vendor",
                    "creatify",
                    "--report",
                    folder.toString());

            assertThat(outcome.out())
                    .contains("0 findings, 0 notes", "NOT TESTED mirrago: job results", "NOT TESTED creatify");
            assertThat(Files.readString(folder.resolve("junit.xml")))
                    .contains("the job ended FAILED")
                    .doesNotContain("use --failing-job-header");
        }
    }

    private static String mirrago(Path folder, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--base-url", SIMULATOR.base().toString()));
        arguments.addAll(List.of("--vendor", "mirrago", "--report", folder.toString()));
        arguments.addAll(List.of(options));
        assertThat(CommandLines.run(arguments.toArray(String[]::new)).exit()).isZero();
        return Files.readString(folder.resolve("junit.xml"));
    }

    @Test
    void aSecondRun_hasNotDrifted(@TempDir Path folder) {
        String base = SIMULATOR.base().toString();
        CommandLines.run("--base-url", base, "--vendor", "creatify", "--report", folder.toString());
        CommandLines.Outcome second = CommandLines.run(
                "--base-url",
                base,
                "--vendor",
                "creatify",
                "--baseline",
                folder.resolve("findings.json").toString());
        assertThat(second.out()).contains("No changes since the baseline.");
    }

    @Test
    void aReadOnlyRun_startsNoJobs(@TempDir Path folder) throws IOException {
        CommandLines.run("--base-url", SIMULATOR.base().toString(), "--read-only", "--report", folder.toString());
        JsonNode report =
                new JsonMapper().readTree(folder.resolve("findings.json").toFile());
        List<String> operations = new ArrayList<>();
        report.path("operations")
                .forEach(each -> operations.add(each.path("operation").asText()));
        assertThat(operations).contains("getAurora", "listAvatars").doesNotContain("createAurora", "createTryOn");
    }
}
