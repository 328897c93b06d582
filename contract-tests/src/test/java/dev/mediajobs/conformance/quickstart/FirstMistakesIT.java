package dev.mediajobs.conformance.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.conformance.provider.Programs;
import dev.mediajobs.conformance.provider.SimulatorProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that common mistakes are reported in one line with a suggestion. A missing browser is tested by
 * {@code InstalledBrowserTest} of {@code mock-server}.
 */
class FirstMistakesIT {
    private static final Path ROOT = Path.of("..");

    @Test
    void anOldJdk_isReportedWithTheRequiredVersion() throws Exception {
        assertThat(maven(ROOT, "-N", "-Dmediajobs.jdk=[99,)"))
                .containsOnlyOnce(
                        "MediaJobs builds with JDK 17 or later. Set JAVA_HOME to one and run the command again.");
    }

    @Test
    void anOldMaven_isReportedWithTheRequiredVersion() throws Exception {
        assertThat(maven(ROOT, "-N", "-Dmediajobs.maven=[99,)"))
                .containsOnlyOnce("MediaJobs builds with Maven 3.8.7 or later.");
    }

    @Test
    void aSpecWithATab_isReportedFirst(@TempDir Path copy) throws Exception {
        Path specs = Files.createDirectory(copy.resolve("specs"));
        Path options = Files.createDirectory(copy.resolve(".mvn")).resolve("jvm.config");
        Files.copy(ROOT.resolve(".mvn/jvm.config"), options);
        Files.copy(ROOT.resolve("pom.xml"), copy.resolve("pom.xml"));
        Files.copy(ROOT.resolve("specs/pom.xml"), specs.resolve("pom.xml"));
        String mirrago = Files.readString(ROOT.resolve("specs/mirrago.yaml"));
        Files.writeString(specs.resolve("mirrago.yaml"), mirrago.replaceFirst("\n  title:", "\n\ttitle:"));

        assertThat(maven(specs))
                .containsOnlyOnce("mirrago.yaml")
                .containsOnlyOnce("-\\ttitle:")
                .contains("Run 'mvn spotless:apply' to fix these violations.")
                .doesNotContain("\tat ");
    }

    @Test
    void aBuildWithoutABrowser_saysAtItsEndWhatWasNotTested() throws Exception {
        assertThat(maven(0, ROOT.resolve("bom"), "-Dmediajobs.page.untested=pom.xml"))
                .containsOnlyOnce("install Chromium or Chrome, or set MEDIAJOBS_BROWSER");
    }

    @Test
    void aUsedPort_isNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            Programs.Outcome outcome = Programs.jar(SimulatorProcess.JAR, "--port", port);

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + port + " cannot be used", "0 for any free one");
        }
    }

    @Test
    void anUnreachableServer_isNamedByTheKit() throws Exception {
        String nowhere = "http://127.0.0.1:1";

        Programs.Outcome outcome = Programs.jar(
                Path.of("target", "mediajobs-conformance.jar"), "--base-url", nowhere, "--report", "target/nowhere");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.lines()).singleElement().asString().contains(nowhere);
    }

    @Test
    void anUnreachableVendor_isNamedByTheFacade() throws Exception {
        Map<String, String> environment = Map.of(
                "CREATIFY_API_ID", "id",
                "CREATIFY_API_KEY", "key",
                "CREATIFY_BASE_URL", "http://127.0.0.1:1");

        try (MediaJobs media = MediaJobs.fromEnvironment(environment)) {
            assertThatThrownBy(media.creatify()::remainingCredits)
                    .isInstanceOf(MediaException.class)
                    .hasMessageContaining("Creatify")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aKeyWithASpace_isNamedButNotShown() {
        Map<String, String> environment = Map.of("CREATIFY_API_ID", "id", "CREATIFY_API_KEY", "canary key");

        assertThatThrownBy(() -> MediaJobs.fromEnvironment(environment).close())
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("CREATIFY_API_KEY contains a space")
                .hasMessageNotContaining("canary")
                .hasMessageNotContaining("\n");
    }

    /** Runs a build that fails in the validate phase, and returns its errors. */
    private static String maven(Path folder, String... options) throws IOException, InterruptedException {
        List<String> quiet = new ArrayList<>(List.of(options));
        quiet.add("-q");
        return maven(1, folder, quiet.toArray(String[]::new));
    }

    /** Runs a build until the validate phase, and returns its output. */
    private static String maven(int exit, Path folder, String... options) throws IOException, InterruptedException {
        String home = System.getProperty("mediajobs.maven.home");
        assertThat(home).as("system property with the Maven home of the build").isNotNull();
        Path program = Path.of(home, "bin", System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-o", "-B"));
        command.addAll(List.of(options));
        command.add("-Dmaven.repo.local=" + System.getProperty("localRepository"));
        command.add("validate");

        Programs.Outcome outcome = Programs.run(folder, command);

        assertThat(outcome.exit()).isEqualTo(exit);
        return String.join("\n", outcome.lines());
    }
}
