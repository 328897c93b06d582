package dev.mediajobs.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry of the jar, which reads plain options itself. */
class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), () -> {}, environment, arguments);
    }

    private static SimulatorOptions withoutClock(SimulatorOptions options) {
        return options.clock(SimulatorOptions.defaults().clock());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--port 0",
                "--port 65535 --seed 7",
                "--job-time 500ms --scenario network-reset@4",
                "--scenario fails --job-time 2m --seed 123456789012 --port 8090",
            })
    void plainOptions_areReadAsTheCommandReadsThem(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        SimulatorOptions plain = PlainOptions.read(arguments);
        assertThat(plain).isNotNull();
        assertThat(withoutClock(plain)).isEqualTo(withoutClock(SimulatorCommand.parse(arguments)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "--port",
                "--port=0",
                "--port 70000",
                "--port -1",
                "--port 08",
                "--port 0x10",
                "--port 1 --port 2",
                "--seed x",
                "--job-time soon",
                "--scenario nope",
                "--scenario @file",
                "--validation off",
                "--quirk empties=null",
                "--nothing x",
                "0",
            })
    void anythingElse_isLeftToTheCommand(String line) {
        assertThat(PlainOptions.read(line.split(" "))).isNull();
    }

    @Test
    void bothWays_printTheSame() {
        assertThat(run("--port", "0")).isZero();
        String plain = out.toString().replaceAll(":\\d+", ":PORT");
        out.getBuffer().setLength(0);
        assertThat(run("--port=0")).isZero();
        assertThat(plain).startsWith("MediaJobs simulator listening on http://127.0.0.1:PORT");
        assertThat(out.toString().replaceAll(":\\d+", ":PORT")).isEqualTo(plain);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aVariable_countsForPlainOptionsToo() {
        assertThat(run(Map.of("MEDIAJOBS_SIMULATOR_SCENARIO", "nope"), "--port", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nope");
    }

    @Test
    void aMistake_isExplainedInOneLine() {
        assertThat(run("--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("from 0 to 65535", "--help").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aPortInUse_isReportedInOneLine() {
        try (Simulator other = Simulator.start(SimulatorOptions.defaults().jobTime(Duration.ZERO))) {
            String port = String.valueOf(other.baseUrl().getPort());
            assertThat(run("--port", port)).isEqualTo(2);
            assertThat(err.toString()).contains("Port " + port).hasLineCount(1);
            assertThat(out.toString()).isEmpty();
        }
    }
}
