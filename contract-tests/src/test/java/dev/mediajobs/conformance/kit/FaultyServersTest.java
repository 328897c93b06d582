package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.selftest.SelfTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests unreachable, silent and non-conforming servers, and invalid options. */
@Timeout(60)
class FaultyServersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--base-url nonsense | --base-url is not an HTTP URL",
                "--base-url http://user:pass@localhost:1 | --base-url is not an HTTP URL",
                "--base-url http://localhost:1 --vendor acme | Unknown vendor 'acme'",
                "--base-url http://localhost:1 | No response from http://localhost:1",
                "--base-url http://localhost:1 --failing-job-header x | --failing-job-header is not a valid header",
                "--fail-by x:y | '--fail-by' was replaced by '--failing-job-header'. Try --help.",
                "--token-wait=5s | '--token-wait' was replaced by '--max-token-wait'. Try --help.",
                "self-judgement --most 9 | 'self-judgement' was replaced by 'mvn -Pself-test",
                "--base-url http://localhost:1 --timeout 60 | '60' is not a valid duration",
                "--base-url http://localhost:1 --report /proc/nowhere | Cannot write to the report folder",
                "--base-url http://localhost:1 --baseline pom.xml | Cannot use pom.xml as a baseline",
                "--base-url https://api.creatify.ai | Add --live to continue",
                "--base-url https://api.creatify.ai --live | Not set: MIRAFLOW_API_KEY",
                "--base-url https://gateway.example --vendor creatify | CREATIFY_API_ID, CREATIFY_API_KEY",
                "--base-url http://localhost:1 --header x | --header is not a valid header",
                "--base-url http://localhost:1 --header Authorization=x | --header cannot set Authorization",
                "--base-url http://localhost:1 --fail-on new | --fail-on new requires --baseline",
                "--base-url http://localhost:1 --fail-on never | Invalid value for option '--fail-on'",
                "--base-url http://localhost:1 --accept nowhere.yaml | Cannot read nowhere.yaml",
                "--base-url http://localhost:1 --accept README.md | README.md:",
                "--what | Unknown option: '--what'",
                "'' | --base-url is required",
            })
    void aMistake_isReportedInOneLine(String arguments, String line) {
        CommandLines.Outcome outcome = CommandLines.run(
                arguments.isBlank() ? new String[0] : arguments.strip().split(" ", -1));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains(line);
    }

    @Test
    void help_listsOptionsAndExitStatus() {
        CommandLines.Outcome outcome = CommandLines.run("--help");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains(
                        "--base-url",
                        "--live",
                        "--read-only",
                        "CREATIFY_API_KEY",
                        "--failing-job-header",
                        "Exit status: 0");
    }

    @Test
    void aServerWithoutResponses_cannotBeChecked() throws IOException {
        try (FaultyServer server = new FaultyServer((number, out, self) -> self.hang())) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--timeout", "300ms");
            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err()).contains("no complete response within 300 ms");
        }
    }

    @Test
    void aServerThatDoesNotConform_isNotMutated() throws IOException {
        try (FaultyServer server = FaultyServer.sending(FaultyServer.json("[]"))) {
            SelfTest.Report report =
                    new SelfTest(URI.create(server.url()), List.of("creatify"), "", trial -> {}).run(10, 1);
            assertThat(report.findings()).isNotEmpty().allMatch(each -> each.startsWith("creatify "));
            assertThat(report.mutants()).isEmpty();
            assertThat(report.harmless()).isEmpty();
            assertThat(report.passed()).isFalse();
        }
    }

    @Test
    void aServerWithoutHttp_isReportedSoon() throws IOException {
        try (FaultyServer server = FaultyServer.sending("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--timeout", "2s");
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("transport", "no response to 3 consecutive calls");
        }
    }

    @Test
    void aPageForEveryRequest_isReported(@TempDir Path folder) throws IOException {
        String page = "<html>Please log in</html>";
        try (FaultyServer server = FaultyServer.sending(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: " + page.length()
                        + "\r\n\r\n" + page)) {
            CommandLines.Outcome outcome =
                    CommandLines.run("--base-url", server.url(), "--vendor", "creatify", "--report", folder.toString());
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("content-type at header content-type");
            assertThat(folder).isDirectoryContaining("glob:**/conformance.html");
        }
    }

    @Test
    void aRedirectToAnotherHost_isNotFollowed_andNoCredentialsAreSentThere() throws IOException {
        String key = "canary-5e1d";
        try (FaultyServer other = FaultyServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                FaultyServer server = FaultyServer.sending("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.url()
                        + "/\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")) {
            CommandLines.Outcome outcome = CommandLines.run(
                    Map.of("CREATIFY_API_ID", key + "-id", "CREATIFY_API_KEY", key),
                    "--base-url",
                    server.url(),
                    "--vendor",
                    "creatify");
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("got 307, to " + other.url());
            assertThat(outcome.out() + outcome.err()).doesNotContain(key);
            assertThat(server.received()).contains(key);
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void noFileOfTheReport_containsCredentials(@TempDir Path folder) throws IOException {
        String key = "canary-77aa";
        String echo = "{\"detail\":\"" + key + "\"}";
        try (FaultyServer server = FaultyServer.sending(FaultyServer.json(echo))) {
            CommandLines.run(
                    Map.of("CREATIFY_API_ID", key + "-id", "CREATIFY_API_KEY", key),
                    "--base-url",
                    server.url(),
                    "--vendor",
                    "creatify",
                    "--report",
                    folder.toString());
            try (var files = Files.list(folder)) {
                List<Path> all = files.toList();
                assertThat(all).hasSize(4);
                for (Path file : all) {
                    assertThat(Files.readString(file)).doesNotContain(key).contains("creatify");
                }
            }
        }
    }
}
