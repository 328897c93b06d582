package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.http.TlsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that slow, incomplete, endless and redirected responses are reported soon. */
@Timeout(60)
class UnsteadyServersTest {

    @Test
    void aSlowResponse_takesAtMostTheCallTimeout() throws IOException {
        try (FaultyServer server = new FaultyServer((number, out, self) -> {
            out.write(FaultyServer.bytes(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
            out.flush();
            if (number == 1) {
                out.write(FaultyServer.bytes(" ".repeat(999)));
            } else {
                self.hang();
            }
        })) {
            CommandLines.Outcome outcome =
                    CommandLines.run("--base-url", server.url(), "--vendor", "creatify", "--timeout", "300ms");

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out())
                    .contains("transport", "no complete response within 300 ms", "no response to 3 consecutive calls");
            assertThat(server.calls()).isLessThan(10);
            assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aTruncatedResponse_isReported() throws IOException {
        try (FaultyServer server = FaultyServer.sending(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"id\":")) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--vendor", "miragic");

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("transport at transport: expected a response");
            assertThat(outcome.out() + outcome.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void aServerThatStops_leavesAReport(@TempDir Path folder) throws IOException {
        try (FaultyServer server = new FaultyServer((number, out, self) -> {
            out.write(FaultyServer.bytes(FaultyServer.json("{\"detail\":\"No\"}")));
            if (number == 4) {
                self.stop();
            }
        })) {
            CommandLines.Outcome outcome =
                    CommandLines.run("--base-url", server.url(), "--vendor", "creatify", "--report", folder.toString());

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("no response to 3 consecutive calls");
            assertThat(Files.readString(folder.resolve("findings.json"))).contains("ConnectException");
        }
    }

    @Test
    void anEndlessResponse_isAborted() throws IOException {
        byte[] block = new byte[1 << 20];
        try (FaultyServer server = new FaultyServer((number, out, self) -> {
            out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"));
            for (int i = 0; number > 1 && i < 100; i++) {
                out.write(block);
            }
        })) {
            CommandLines.Outcome outcome =
                    CommandLines.run("--base-url", server.url(), "--vendor", "creatify", "--timeout", "5s");

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("more than 67108864 bytes");
        }
    }

    @Test
    void invalidGzip_isReported() throws IOException {
        try (FaultyServer server = FaultyServer.sending("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                + "Content-Encoding: gzip\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--vendor", "miragic");

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("invalid content encoding");
        }
    }

    @Test
    void anOperationThatHangs_abortsTheRunAfterTenCalls() throws IOException {
        // Every second request hangs: never three failures in a row.
        try (FaultyServer server = new FaultyServer((number, out, self) -> {
            if (number % 2 == 0) {
                self.hang();
            }
            out.write(FaultyServer.bytes(FaultyServer.json("{\"remaining_credits\":1}")));
        })) {
            CommandLines.Outcome outcome =
                    CommandLines.run("--base-url", server.url(), "--vendor", "creatify", "--timeout", "200ms");

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("no response to 10 calls");
        }
    }

    @Test
    void aResultRedirectedToAnotherHost_isDownloadedWithoutCredentials() throws IOException {
        String key = "canary-3b90";
        String video =
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno";
        try (FaultyServer other = FaultyServer.sending(video);
                FaultyServer server = new FaultyServer((number, out, self) -> out.write(FaultyServer.bytes(
                        self.last().contains("/result.mp4")
                                ? "HTTP/1.1 302 Found\r\nLocation: " + other.url()
                                        + "/elsewhere.mp4\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                                : FaultyServer.json(aurora(self.url() + "/result.mp4")))))) {
            CommandLines.Outcome outcome = CommandLines.run(
                    Map.of("CREATIFY_API_ID", key + "-id", "CREATIFY_API_KEY", key),
                    "--base-url",
                    server.url(),
                    "--vendor",
                    "creatify");

            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(server.received()).contains(key);
            assertThat(other.received()).contains("GET /elsewhere.mp4").doesNotContain(key);
        }
    }

    @ParameterizedTest
    @CsvSource({"good, is not trusted by Java (CN=good", "plain, responds without TLS. Use http instead of https"})
    void aServerWithoutTrustedTls_isReportedInOneLine(String name, String problem) throws Exception {
        try (TlsServer server = new TlsServer(name)) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", "https://" + server.host());

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("No connection to https://" + server.host() + ": ")
                    .contains(problem);
        }
    }

    private static String aurora(String link) {
        return "{\"id\":\"3c90c3cc-0d44-4b50-8888-8dd25736052a\",\"status\":\"done\",\"video_output\":\"" + link
                + "\"}";
    }
}
