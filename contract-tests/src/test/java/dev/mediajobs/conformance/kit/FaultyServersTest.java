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

/** Servers that are not there, answer anything, or nothing; and people who mistype. */
@Timeout(60)
class FaultyServersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--base-url nonsense | --base-url is not an http address",
                "--base-url http://user:pass@localhost:1 | --base-url is not an http address",
                "--base-url http://localhost:1 --vendor nobody | Unknown vendor 'nobody'",
                "--base-url http://localhost:1 | Nobody answers at http://localhost:1",
                "--base-url http://localhost:1 --fail-by soon | --fail-by is no header",
                "--base-url http://localhost:1 --timeout 60 | '60' is not a duration",
                "--base-url http://localhost:1 --report /proc/nowhere | Cannot write to the report folder",
                "--base-url http://localhost:1 --baseline pom.xml | Cannot use pom.xml as a baseline",
                "--base-url https://api.creatify.ai | Add --live to go on",
                "--base-url https://api.creatify.ai --live | Not set: MIRAFLOW_API_KEY",
                "--base-url https://gateway.example --vendor creatify | CREATIFY_API_ID, CREATIFY_API_KEY",
                "--what | Unknown option: '--what'",
                "'' | Say which server to judge",
            })
    void aMistake_isOneLineThatHelps(String arguments, String line) {
        CommandLines.Outcome outcome = CommandLines.run(
                arguments.isBlank() ? new String[0] : arguments.strip().split(" ", -1));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains(line);
    }

    @Test
    void help_teaches() {
        CommandLines.Outcome outcome = CommandLines.run("--help");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("--base-url", "--live", "--read-only", "CREATIFY_API_KEY", "Exit: 0 conforms");
    }

    @Test
    void aServerThatNeverAnswers_cannotBeJudged() throws IOException {
        try (FaultyServer server = new FaultyServer((number, out, self) -> self.stayQuiet())) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--timeout", "300ms");
            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err()).contains("no whole answer within 300 ms");
        }
    }

    @Test
    void aServerThatDoesNotConform_isNotMutated() throws IOException {
        try (FaultyServer server = FaultyServer.saying(FaultyServer.json("[]"))) {
            SelfTest.Report report =
                    new SelfTest(URI.create(server.url()), List.of("creatify"), "", trial -> {}).run(10, 1);
            assertThat(report.findings()).isNotEmpty().allMatch(each -> each.startsWith("creatify "));
            assertThat(report.mutants()).isEmpty();
            assertThat(report.harmless()).isEmpty();
            assertThat(report.passed()).isFalse();
        }
    }

    @Test
    void aServerThatSpeaksNoHttp_isFoundOutSoon() throws IOException {
        try (FaultyServer server = FaultyServer.saying("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--timeout", "2s");
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("transport", "no response to 3 consecutive calls");
        }
    }

    @Test
    void aPageForEveryRequest_isFoundOut(@TempDir Path folder) throws IOException {
        String page = "<html>Please log in</html>";
        try (FaultyServer server = FaultyServer.saying(
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
    void aRedirectToAnotherHost_isNotFollowed_andNoKeyIsSentThere() throws IOException {
        String key = "canary-5e1d";
        try (FaultyServer other = FaultyServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                FaultyServer server = FaultyServer.saying("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.url()
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
            assertThat(server.heard()).contains(key);
            assertThat(other.heard()).isEmpty();
        }
    }

    @Test
    void noKey_standsInAnyFileOfTheReport(@TempDir Path folder) throws IOException {
        String key = "canary-77aa";
        String echo = "{\"detail\":\"" + key + "\"}";
        try (FaultyServer server = FaultyServer.saying(FaultyServer.json(echo))) {
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
