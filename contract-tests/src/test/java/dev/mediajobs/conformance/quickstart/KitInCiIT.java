package dev.mediajobs.conformance.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.provider.Programs;
import dev.mediajobs.conformance.provider.SimulatorProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the CI example as a pipeline runs it: the source file without a class path, and the jar of the kit. */
@Timeout(120)
class KitInCiIT {
    private static final Path SOURCE =
            Path.of("..", "facade", "src", "test", "java", "dev", "mediajobs", "examples", "KitInCi.java");

    @TempDir
    private Path folder;

    @Test
    void aConformingServer_passes_andChangesAreReportedInTheNextRun() throws Exception {
        try (SimulatorProcess conforming = simulator("happy");
                SimulatorProcess broken = simulator("done-without-url")) {
            Programs.Outcome green = runKit(conforming.base().toString(), "5m", "--vendor", "creatify");

            assertThat(green.exit()).as(output(green)).isZero();
            assertThat(green.lines())
                    .last()
                    .asString()
                    .startsWith("Exit 0: the server conforms to the contracts.")
                    .contains(report("conformance.html").toString());
            assertThat(report("findings.json")).exists();

            Programs.Outcome red = runKit(broken.base().toString(), "5m", "--vendor", "creatify");

            assertThat(red.exit()).as(output(red)).isEqualTo(1);
            assertThat(red.lines())
                    .anyMatch(line -> line.startsWith("FINDING creatify getAurora: result"))
                    .anyMatch(line -> line.startsWith("  new finding: creatify getAurora: result"))
                    .last()
                    .asString()
                    .startsWith("Exit 1: the server violates the contracts.");
            assertThat(Files.readString(folder.resolve("summary.md")))
                    .containsSubsequence(
                            "### The server conforms to the contracts\n\n    creatify: ",
                            "    Exit 0: ",
                            "### The server violates the contracts\n\n    creatify: ",
                            "    FINDING creatify getAurora",
                            "    Exit 1: ");
            // Each line of the kit is code, which no viewer of Markdown interprets.
            assertThat(Files.readAllLines(folder.resolve("summary.md")))
                    .allMatch(line -> line.isBlank() || line.startsWith("    ") || line.startsWith("### The server "));
        }
    }

    @Test
    void anUnreachableServer_isReportedInOneLine_andOldReportsAreRemoved() throws Exception {
        Files.createDirectories(report(""));
        for (String old : List.of("findings.json", "conformance.html", "conformance.sarif", "junit.xml")) {
            Files.writeString(report(old), "{\"kit\": \"mediajobs-conformance\", \"observed\": {}}");
        }
        String nowhere = "http://127.0.0.1:1";

        Programs.Outcome outcome = runKit(nowhere, "5m");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.lines()).singleElement().asString().contains("No response from " + nowhere);
        assertThat(report("")).isDirectoryContaining(file -> file.endsWith("baseline.json"));
        assertThat(report("").toFile().list()).hasSize(1);
        assertThat(folder.resolve("summary.md"))
                .hasContent("### The server was not checked\n\n    "
                        + outcome.lines().get(0));
    }

    @Test
    void aServerWithoutResponses_isAbortedAtTheLimit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Programs.Outcome outcome = runKit("http://127.0.0.1:" + silent.getLocalPort(), "1s");

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.lines()).singleElement().isEqualTo("Stopped after 1 s. Use a longer limit.");
        }
    }

    private static SimulatorProcess simulator(String scenario) {
        return SimulatorProcess.start("--job-time", "100ms", "--seed", "1", "--scenario", scenario);
    }

    private Programs.Outcome runKit(String url, String limit, String... options)
            throws IOException, InterruptedException {
        List<String> command = Programs.java(SOURCE.toString());
        command.addAll(
                List.of("target/mediajobs-conformance.jar", url, report("").toString(), limit));
        command.addAll(List.of(options));
        Map<String, String> runner =
                Map.of("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
        return Programs.run(Path.of(""), runner, command);
    }

    private Path report(String name) {
        return folder.resolve("report").resolve(name);
    }

    private static String output(Programs.Outcome outcome) {
        return String.join("\n", outcome.lines());
    }
}
