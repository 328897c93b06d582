package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the pacts that the consumer tests of this build have written against the OpenAPI documents, and that violations
 * are detected. {@link CommittedPactsIT} compares them with the committed ones, so that one build of a changed spec
 * reports both.
 */
class PactsInSpecsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path WRITTEN = Path.of("target", "pacts");

    static List<Path> pacts() throws IOException {
        try (Stream<Path> files = Files.list(WRITTEN)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pacts")
    void aPact_isWithinTheSpec(Path file) throws IOException {
        assertThat(PactsInSpecs.problems(JSON.readTree(file.toFile()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creatify | \"/api/remaining_credits/\" | \"/api/credits/\" | no operation GET /api/credits/",
                "creatify | \"status\": 404 | \"status\": 304 | has no response 304",
                "creatify | \"status\": \"done\" | \"status\": \"finished\" | /status is to be one of",
                "creatify | \"remaining_credits\": 379.5 | \"remaining_credits\": \"379.5\" | a value of type number",
                "creatify | \"remaining_credits\": 379.5 | \"left_credits\": 379.5 | /left_credits is not documented",
                "creatify | \"audio\": \"voice\" | \"audio\": \"https://example.com/a.mp3\" | nothing in it is bad",
                "miraflow | \"prompt\": \"A lighthouse at dusk\" | \"wish\": \"A lighthouse\" | /prompt is to be present",
                "miraflow | \"page\": [ | \"pages\": [ | has an undocumented parameter pages",
                "creatify-webhook | \"status\": \"done\" | \"status\": \"ended\" | message /status is to be one of",
                "mirrago-webhook | \"result_url\": \" | \"made_url\": \" | message /made_url is not documented",
            })
    void aPactOutsideTheSpec_isDetected(String provider, String text, String replacement, String problem) {
        String pact = read(provider);
        String broken = pact.replace(text.strip(), replacement.strip());

        assertThat(broken).isNotEqualTo(pact);
        assertThat(problems(broken)).anyMatch(each -> each.contains(problem.strip()));
    }

    @Test
    void anUndocumentedPart_isDetected() {
        String pact = read("miragic");
        assertThat(PactsInSpecs.problems(changedPart(pact, "name=\"image\"", "name=\"photo\"")))
                .anyMatch(each -> each.contains("has an undocumented part photo"))
                .anyMatch(each -> each.contains("has no part image"));
    }

    private static JsonNode changedPart(String pact, String part, String replacement) {
        JsonNode json = tree(pact);
        for (JsonNode interaction : json.path("interactions")) {
            JsonNode body = interaction.at("/request/body");
            if (body.path("contentType").asText().startsWith("multipart/")) {
                String text = new String(
                        Base64.getDecoder().decode(body.path("content").asText()), StandardCharsets.ISO_8859_1);
                ((ObjectNode) body)
                        .put(
                                "content",
                                Base64.getEncoder()
                                        .encodeToString(
                                                text.replace(part, replacement).getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return json;
    }

    private static List<String> problems(String pact) {
        return PactsInSpecs.problems(tree(pact));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String provider) {
        try {
            return Files.readString(WRITTEN.resolve(PactConventions.CONSUMER + "-" + provider + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
