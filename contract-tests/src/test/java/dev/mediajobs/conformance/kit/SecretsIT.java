package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.provider.SimulatorProcess;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the output of the kit and the build contains no credentials, tokens and signatures. */
@Timeout(120)
class SecretsIT {

    private static final String SECRET = "canary-9d3f61";
    private static final Map<String, String> CREDENTIALS = credentials();
    /** The start of the simulator's tokens, and the signature of its links. */
    private static final List<String> GENERATED = List.of("eyJhbGciOiJub25lIn0", "signature=");

    /** The values of credentials that are allowed in pacts. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("key", "id", "client", "secret", "invalid-key", "invalid-id", "invalid-client", "invalid-secret");

    @Test
    void theOutputOfTheKit_containsNoSecrets(@TempDir Path folder) throws IOException {
        try (SimulatorProcess simulator =
                SimulatorProcess.start("--job-time", "100ms", "--seed", "1", "--scenario", "download-html")) {
            CommandLines.Outcome outcome = CommandLines.run(
                    CREDENTIALS, "--base-url", simulator.base().toString(), "--report", folder.toString());
            CommandLines.Outcome second = CommandLines.run(
                    CREDENTIALS,
                    "--base-url",
                    simulator.base().toString(),
                    "--vendor",
                    "creatify",
                    "--baseline",
                    folder.resolve("findings.json").toString());

            assertThat(outcome.exit())
                    .as("there are findings with requests and responses")
                    .isEqualTo(1);
            assertThat(second.exit()).isEqualTo(1);
            assertNoSecrets("the console output", outcome.out() + outcome.err() + second.out() + second.err());
            assertThat(files(folder)).hasSize(4);
            for (Path file : files(folder)) {
                assertNoSecrets(file.toString(), Files.readString(file));
            }
            assertThat(Files.readString(folder.resolve("findings.json")))
                    .contains("[MIRAFLOW_API_KEY]", "[MIRRAGO_TOKEN]", "?REDACTED");
        }
    }

    @Test
    void pacts_containOnlyPlaceholdersForCredentials() throws IOException {
        Set<String> credentials = new TreeSet<>();
        for (Path pact : files(Path.of("pacts"))) {
            credentials(new JsonMapper().readTree(pact.toFile()), credentials);
        }
        credentials.removeIf(each -> each.matches("(Bearer )?eyJhbGciOiJIUzI1NiJ9\\.e30\\.\\w+"));

        assertThat(credentials).isSubsetOf(PLACEHOLDERS).contains("key", "secret");
    }

    @Test
    void noReportOfTheBuild_containsASecret() throws IOException {
        List<Path> reports = files(Path.of("target", "surefire-reports"));
        for (Path report : reports) {
            assertThat(Files.readString(report, StandardCharsets.ISO_8859_1))
                    .as(report.toString())
                    .doesNotContain("canary-");
        }
        assertThat(reports).isNotEmpty();
    }

    private static void assertNoSecrets(String where, String text) {
        assertThat(text).as(where).doesNotContain(SECRET);
        GENERATED.forEach(each -> assertThat(text).as(where).doesNotContain(each));
    }

    private static void credentials(JsonNode node, Set<String> found) {
        node.properties().forEach(each -> {
            boolean credential =
                    each.getKey().matches("(?i)authorization|x-api-key|x-api-id|client_id|client_secret|access_token");
            JsonNode value = each.getValue().isArray() ? each.getValue().path(0) : each.getValue();
            if (credential && value.isTextual()) {
                found.add(value.textValue());
            }
        });
        node.forEach(each -> credentials(each, found));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static Map<String, String> credentials() {
        Map<String, String> credentials = new TreeMap<>();
        for (String vendor : VendorSpec.NAMES) {
            for (String name : VendorSpec.of(vendor).environmentVariables().values()) {
                credentials.put(name, SECRET + "-" + name.length() + name.charAt(4));
            }
        }
        return credentials;
    }
}
