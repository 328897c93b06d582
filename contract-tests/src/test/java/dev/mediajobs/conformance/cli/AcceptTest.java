package dev.mediajobs.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests known deviations and what makes a run fail. */
@Timeout(120)
class AcceptTest {

    private static final String VALUE = "gateway-value-77";

    @TempDir
    private Path folder;

    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Gateway-Key")));
            byte[] body = ("{\"remaining_credits\":\"" + VALUE + "\"}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CommandLines.Outcome run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--base-url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--vendor",
                "creatify",
                "--read-only",
                "--report",
                folder.toString()));
        arguments.addAll(Arrays.asList(options));
        return CommandLines.run(arguments.toArray(String[]::new));
    }

    private JsonNode report() throws IOException {
        return new JsonMapper().readTree(folder.resolve("findings.json").toFile());
    }

    /** Accepts everything in the current report. */
    private Path acceptFile(String until) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String operation : List.of("getRemainingCredits", "getAurora", "listAurora", "createAurora")) {
            ObjectNode each = list.addObject();
            each.put("vendor", "creatify")
                    .put("operation", operation)
                    .put("reason", "fixed in [2](x)")
                    .put("until", until);
        }
        return Files.writeString(folder.resolve("accept.json"), list.toPrettyString());
    }

    @Test
    void acceptedDeviations_doNotFail_andAllReportsAgree() throws IOException {
        assertThat(run().exit()).isEqualTo(1);

        CommandLines.Outcome outcome = run("--accept", acceptFile("2999-12-31").toString());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).containsPattern("creatify: [0-9]+ checks, 0 findings, 0 notes, [0-9]+ accepted, ");
        assertThat(outcome.out()).contains(" accepted, ", "accepted: fixed in").contains("UNUSED, line");
        assertThat(report().path("accepted").size()).isPositive();
        assertThat(Files.readString(folder.resolve("junit.xml"))).contains("accepted: creatify");
        assertThat(Files.readString(folder.resolve("conformance.html"))).contains("id=\"accepted\"");
    }

    @Test
    void expiredDeviations_failAgain() throws IOException {
        CommandLines.Outcome outcome = run("--accept", acceptFile("2020-01-01").toString());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("EXPIRED on 2020-01-01, line 1 of --accept: creatify getRemainingCredits: *");
    }

    @Test
    void failOnNew_acceptsWhatTheBaselineHas() throws IOException {
        run();
        Path baseline = Files.copy(folder.resolve("findings.json"), folder.resolve("baseline.json"));
        Path fewer = Files.writeString(
                folder.resolve("fewer.json"),
                ((ObjectNode) report())
                        .set("findings", JsonNodeFactory.instance.arrayNode())
                        .toString());

        assertThat(run("--baseline", baseline.toString(), "--fail-on", "new").exit())
                .isZero();
        assertThat(run("--baseline", fewer.toString(), "--fail-on", "new").exit())
                .isEqualTo(1);
    }

    @Test
    void failOnNotes_reportsNotesAsFindings() throws IOException {
        String accept = acceptFile("2999-12-31").toString();
        run("--fail-on", "notes");

        assertThat(report().path("notes")).isEmpty();
        assertThat(run("--accept", accept, "--fail-on", "notes").exit()).isZero();
    }

    @Test
    void aHeader_isSentWithEachCall_andIsASecret() throws IOException {
        run("--header", "X-Gateway-Key=" + VALUE);

        assertThat(received).containsExactly(VALUE);
        for (String name : List.of("findings.json", "junit.xml", "conformance.sarif", "conformance.html")) {
            assertThat(Files.readString(folder.resolve(name))).doesNotContain(VALUE, VALUE.substring(0, 8));
        }
        assertThat(report().toString()).contains("${X_GATEWAY_KEY}", "[X_GATEWAY_KEY]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b | 1: not a list of deviations.",
                "- x | 1: not a deviation with vendor, operation",
                "- vendor: creatify~  reason: r | 1: operation is required.",
                "- vendor: creatify~  operation: getAurora | 1: reason is required.",
                "- vendor: creatify~  operation: getAurora~  reason: ' ' | 3: reason is required.",
                "- vendor: acme~  operation: x~  reason: r | 1: unknown vendor 'acme'. Use miraflow",
                "- vendor: creatify~  operation: getVideo~  reason: r | 2: unknown operation 'getVideo'. Use ",
                "- vendor: creatify~  operation: '*'~  rule: x~  reason: r | 3: unknown rule 'x'. Use *, transport",
                "- vendor: creatify~  operation: '*'~  reason: r~  until: soon | 4: until is not a date such as",
                "- vendor: creatify~  operation: '*'~  reason: r~  ends: soon | 4: unknown member 'ends'.",
                "- vendor: creatify~  vendor: creatify | 2: The key 'vendor' is a duplicate.",
                "- vendor: [creatify] | 1: vendor is not a text.",
                "- vendor: creatify~ operation: x | 2: This is not YAML",
                "[{\"vendor\": \"creatify\",~ | 2: This is not YAML",
            })
    void aMalformedFile_isReportedWithItsLine(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("accept.yaml"), content.replace('~', '\n'));

        assertThatThrownBy(() -> AcceptFile.read(file))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(file + ":" + message);
    }

    @Test
    void aFileWithAllMembers_isRead() throws IOException {
        Path file = Files.writeString(folder.resolve("accept.yaml"), """
                # Known
                - vendor: creatify
                  operation: getAurora
                  rule: schema
                  where: /items/*/id
                  reason: "r"
                  until: 2027-01-31
                """);

        assertThat(AcceptFile.read(file)).singleElement().satisfies(each -> {
            assertThat(each).hasToString("creatify getAurora: schema at /items/*/id");
            assertThat(each.line()).isEqualTo(2);
            assertThat(each.until()).hasToString("2027-01-31");
        });
    }

    @Test
    void linksAndFoldersInTheWay_areRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("findings.json"), other);

        CommandLines.Outcome outcome = run();

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("findings.json is a symbolic link; remove it");
        assertThat(other).hasContent("kept");
        Files.delete(link);
        Files.createDirectory(folder.resolve("junit.xml"));
        assertThat(run().err()).contains("junit.xml is not a regular file; remove it");
        assertThat(received).isEmpty();
    }
}
