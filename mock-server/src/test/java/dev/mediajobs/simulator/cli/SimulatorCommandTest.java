package dev.mediajobs.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.VendorSpec;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.OptionSpec;

/** The command line without its process. */
class SimulatorCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return SimulatorCommand.run(
                new PrintWriter(out, true), new PrintWriter(err, true), () -> {}, environment, arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1, false",
        "localhost, http://localhost, false",
        "::1, http://[::1], false",
        "[::1], http://[::1], false",
        "0.0.0.0, http://127.0.0.1, true",
        "::, http://127.0.0.1, true",
    })
    void aHost_isOptIn_andExposureIsReported(String host, String url, boolean exposed) {
        assertThat(run("--port", "0", "--host", host)).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("MediaJobs simulator listening on " + url + ":");
        assertThat(out.toString().contains("Warning: other machines")).isEqualTo(exposed);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, not an address of this machine",
        "[::1, not an address of this machine",
        "[unknown], not an address of this machine",
        "'', must not be blank"
    })
    void aHostThatCannotBeUsed_isReportedInOneLine(String host, String message) {
        assertThat(run("--port", "0", "--host", host)).isEqualTo(2);
        assertThat(err.toString()).contains(message).hasLineCount(1);
    }

    @Test
    void theVersion_isShown() {
        assertThat(run("-V")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("mediajobs-simulator ").hasLineCount(2);
    }

    @Test
    void variables_areDefaults_andOptionsWin() {
        Map<String, String> environment = Map.of(
                "MEDIAJOBS_SIMULATOR_PORT", "0",
                "MEDIAJOBS_SIMULATOR_JOB_TIME", "5s",
                "MEDIAJOBS_SIMULATOR_SEED", "",
                "MEDIAJOBS_SIMULATOR_QUIRK", "empties=null,spelling=corrected",
                "MEDIAJOBS_SIMULATOR_ADMIN_HOST", "simulator,simulator.test",
                "MEDIAJOBS_SIMULATOR_VERSION", "1",
                "MEDIAJOBS_SIMULATOR_SCENARIO", "nope");
        assertThat(run(environment)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "'nope'",
                        "Options are also set by MEDIAJOBS_SIMULATOR_PORT, MEDIAJOBS_SIMULATOR_JOB_TIME,"
                                + " MEDIAJOBS_SIMULATOR_SCENARIO,",
                        "--help")
                .hasLineCount(1);
        assertThat(run(environment, "--scenario", "fails")).isZero();
        assertThat(out.toString()).startsWith("MediaJobs simulator listening on ");
    }

    @Test
    void theReadyLine_comesFirst_andThenTheEnvironment() {
        assertThat(run("--port", "0", "--scenario", "fails", "--job-time", "10ms"))
                .isZero();
        assertThat(out.toString().lines().findFirst()).hasValueSatisfying(line -> assertThat(line)
                .matches("MediaJobs simulator listening on http://127\\.0\\.0\\.1:\\d+"));
        assertThat(out.toString())
                .contains("export CREATIFY_BASE_URL=http://127.0.0.1:", "MIRRAGO_CLIENT_SECRET")
                .containsPattern("UI: http://127\\.0\\.0\\.1:\\d+/__admin/simulator/ui\\R");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 70000, from 0 to 65535",
        "--port, x, is not an int",
        "--job-time, soon, is not a duration",
        "--scenario, nope, Valid scenarios: happy",
        "--validation, some, STRICT",
        "--spelling, corrected, --spelling was replaced by --quirk spelling=...",
        "--quirk, empties=gone, 'documented, null, absent'",
        "--quirk, odd=gone, Valid quirks: spelling",
        "--seed, x, is not a long",
        "--nothing, x, Unknown option",
    })
    void aMistake_isExplainedInOneLine(String option, String value, String message) {
        assertThat(run(option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(message, "--help").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theVariables_arePrintedTogetherWithTheReadyLine() {
        List<String> printed = new ArrayList<>();
        StringWriter log = new StringWriter() {
            @Override
            public void flush() {
                printed.add(toString());
            }
        };
        SimulatorCommand.run(new PrintWriter(log, true), new PrintWriter(err, true), () -> {}, Map.of(), "--port", "0");
        assertThat(printed.get(0)).contains("listening on", "export CREATIFY_API_KEY=", "Stop: Ctrl-C");
    }

    @ParameterizedTest
    @CsvSource({"8090, 8090", "tcp://10.0.0.1:8089,", "udp://[fd00::1]:53,", "' ',"})
    void variablesThatKubernetesSetsForAService_areNotOptions(String value, @Nullable String expected) {
        OptionSpec port = OptionSpec.builder("--port").build();
        assertThat(EnvironmentDefaults.value(port, Map.of("MEDIAJOBS_SIMULATOR_PORT", value)))
                .isEqualTo(expected);
    }

    @Test
    void aMisspeltVariable_isNamed_andThoseOfKubernetesAreNot() {
        Map<String, String> environment = Map.of(
                "MEDIAJOBS_SIMULATOR_PORT", "tcp://10.0.0.1:8089",
                "MEDIAJOBS_SIMULATOR_PORT_8089_TCP_ADDR", "10.0.0.1",
                "MEDIAJOBS_SIMULATOR_SERVICE_HOST", "10.0.0.1",
                "MEDIAJOBS_SIMULATOR_SERVICE_PORT_HTTP", "8089",
                "MEDIAJOBS_SIMULATOR_UI_SERVICE_HOST", "10.0.0.2",
                "MEDIAJOBS_SIMULATOR_JOBTIME", "5s");
        assertThat(run(environment, "--port", "0")).isZero();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "The variable MEDIAJOBS_SIMULATOR_JOBTIME has no effect: the simulator has no"
                                + " such option.");
    }

    @Test
    void quirksAndWebhookHosts_areOptions_andTheOperationsAreCounted() {
        assertThat(run(
                        "--port",
                        "0",
                        "--quirk",
                        "empties=null",
                        "--quirk",
                        "spelling=corrected",
                        "--webhook-host",
                        "hooks"))
                .isZero();
        assertThat(out.toString())
                .containsPattern("Simulated: \\d+ operations of " + VendorSpec.NAMES.size() + " vendors\\.");
        assertThat(out.toString()).contains(Scenarios.names());
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aPortInUse_isReportedInOneLine() {
        try (Simulator other = Simulator.start()) {
            String port = String.valueOf(other.baseUrl().getPort());
            assertThat(run("--port", port)).isEqualTo(2);
            assertThat(err.toString()).contains("Port " + port).hasLineCount(1);
        }
    }

    @Test
    void help_describesTheUsage() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--job-time", "stuck-running", "clock/advance", "Not simulated", "X-MediaJobs-Scenario")
                .contains("network-reset@4", "miragic-paths", "both | jobs | short", "namespace=KEY", "outcome", "/ui");
        VendorSpec.NAMES.forEach(name -> assertThat(out.toString())
                .as("the description in SimulatorCommand")
                .containsIgnoringCase(name));
    }

    @Test
    void help_listsEveryScenario_andWrapsBetweenWords() {
        run("--help");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(lines).as("the rest of a line that is too long").noneMatch(line -> line.matches("\\w+"));
        String values = String.join(" ", lines).replaceAll("\\s+", " ");
        Scenarios.all().forEach(scenario -> assertThat(values).contains(scenario.name() + " " + scenario.summary()));
        assertThat(values)
                .contains("Requests that violate the spec are refused (strict), accepted and recorded (warn)");
    }
}
