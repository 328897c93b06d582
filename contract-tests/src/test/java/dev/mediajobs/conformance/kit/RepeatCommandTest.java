package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.conformance.cli.CommandLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the curl command of a finding sends the same request from a shell. */
@Timeout(120)
class RepeatCommandTest {
    private static final Map<String, String> CREDENTIALS =
            Map.of("CREATIFY_API_ID", "id-of-a-test", "CREATIFY_API_KEY", "it's a \"key\" $HOME");

    /** The parts of a request that do not depend on the client. */
    private record Received(String line, Map<String, String> headers, String body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> respond(exchange, received));
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void thePrintedCommand_sendsTheSameRequest(@TempDir Path folder) throws Exception {
        CommandLines.run(CREDENTIALS, "--base-url", url, "--vendor", "creatify", "--report", folder.toString());
        CommandLines.run(
                "--base-url",
                url,
                "--vendor",
                "miragic",
                "--report",
                folder.resolve("m").toString());

        assertRepeats(folder, received, CREDENTIALS);
        assertRepeats(folder.resolve("m"), received, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "app, k, X-Gateway-Key, qa",
        "app1, app, X-Gateway-Key, Gateway",
        "auroras, remaining_credits-1, X-Gateway-Key, x-gateway-key-12345678",
        "api/aurora/1, creatify_api_key_123, X-Gateway-Key, data-raw-gateway-key",
        "X-API-KEY, localhost-127.0.0.1, X-Gateway-Key, content-type-x",
        "127.0.0.1-key, api/aurora, X-Gateway-Key, curl -i -X GET",
    })
    void thePrintedCommand_hasVariablesForWholeCredentials_andCompleteNames(
            String id, String key, String header, String value, @TempDir Path folder) throws Exception {
        Map<String, String> environment = Map.of("CREATIFY_API_ID", id, "CREATIFY_API_KEY", key);
        CommandLines.Outcome outcome = CommandLines.run(
                environment,
                "--base-url",
                url,
                "--vendor",
                "creatify",
                "--read-only",
                "--header",
                header + "=" + value,
                "--report",
                folder.toString());

        Map<String, String> all = new TreeMap<>(environment);
        all.put("X_GATEWAY_KEY", value);
        String report = Files.readString(folder.resolve("findings.json"));
        List<Received> before = List.copyOf(received);
        Set<String> commands = new HashSet<>();
        for (JsonNode finding : new JsonMapper().readTree(report).path("findings")) {
            String command = finding.path("curl").asText();
            assertThat(command)
                    .contains(" '" + url + "/api/")
                    .contains("-H '" + header + ": '\"${X_GATEWAY_KEY}\"")
                    .doesNotContain("[");
            assertThat(finding.path("request").asText())
                    .contains(header + ": [X_GATEWAY_KEY]\n")
                    .startsWith("GET " + url + "/api/");
            if (commands.size() == 3 || !commands.add(command)) {
                continue;
            }
            int count = received.size();
            run(command, all);
            assertThat(received).as(command).hasSize(count + 1);
            assertThat(before).as(command).contains(received.get(count));
        }
        assertThat(outcome.out()).contains("    reproduce: curl -i -X GET '" + url + "/api/aurora/' -H '");
        assertThat(outcome.out()).contains("-H 'X-API-ID: '\"${CREATIFY_API_ID}\" -H 'X-API-KEY: '\"${");
        assertThat(report)
                .contains("-H 'X-API-ID: '\\\"${CREATIFY_API_ID}\\\"", "-H 'X-API-KEY: '\\\"${CREATIFY_API_KEY}\\\"")
                .contains("X-API-ID: [CREATIFY_API_ID]\\n", "X-API-KEY: [CREATIFY_API_KEY]\\n");
    }

    /** A signed link is a secret, so the command gets a new one. */
    @Test
    void theCommandForASignedLink_hasNoSignature_andDownloadsTheFile(@TempDir Path folder) throws Exception {
        try (FaultyServer server = new FaultyServer((number, out, self) -> {
            boolean file = self.last().contains("/result.mp4?signature=");
            out.write(FaultyServer.bytes(
                    FaultyServer.json(file ? "{}" : aurora(self.url() + "/result.mp4?signature=5ecret" + number))));
        })) {
            CommandLines.run(
                    CREDENTIALS, "--base-url", server.url(), "--vendor", "creatify", "--report", folder.toString());
            String report = Files.readString(folder.resolve("findings.json"));
            String command = "";
            for (JsonNode finding : new JsonMapper().readTree(report).path("findings")) {
                command = finding.path("where").asText().equals("/video_output")
                                && finding.path("curl").asText().contains("LINK=")
                        ? finding.path("curl").asText()
                        : command;
            }
            int before = server.calls();
            run(command, CREDENTIALS);

            assertThat(report).doesNotContain("5ecret");
            assertThat(server.calls()).as(command).isEqualTo(before + 2);
            assertThat(server.last()).startsWith("GET /result.mp4?signature=5ecret" + (before + 1) + " ");
        }
    }

    private static String aurora(String link) {
        return "{\"id\":\"3c90c3cc-0d44-4b50-8888-8dd25736052a\",\"status\":\"done\",\"video_output\":\""
                + link.replace("/", "\\/") + "\"}";
    }

    private static void assertRepeats(Path folder, List<Received> received, Map<String, String> environment)
            throws Exception {
        JsonNode findings = new JsonMapper()
                .readTree(folder.resolve("findings.json").toFile())
                .path("findings");
        List<Received> before = List.copyOf(received);
        int repeated = 0;
        for (JsonNode finding : findings) {
            String command = finding.path("curl").asText();
            assertThat(command).contains("curl");
            assertThat(environment.values()).noneMatch(command::contains);
            int count = received.size();
            run(command, environment);
            assertThat(received).as(command).hasSize(count + 1);
            assertThat(before).as(command).contains(received.get(count));
            repeated++;
        }
        assertThat(repeated).isGreaterThan(5);
    }

    private static void run(String command, Map<String, String> environment) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        shell.environment().putAll(environment);
        Process process = shell.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command).isZero();
    }

    private static void respond(HttpExchange exchange, List<Received> received) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            for (String name : List.of("Content-Type", "X-API-ID", "X-API-KEY", "X-Gateway-Key")) {
                String value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            received.add(new Received(exchange.getRequestMethod() + " " + exchange.getRequestURI(), headers, body));
            byte[] response = "{\"detail\":7}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        }
    }
}
