package dev.mediajobs.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.conformance.observe.har.HarWriter;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.time.SystemTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes recordings. */
class HarTest {

    private static final String VOICES = "\"{\\\"voices\\\":[]}\"";

    @TempDir
    private Path folder;

    private Observation observation;
    private HarObservation recorded;

    @BeforeEach
    void observe() {
        SpecSource spec = SpecSource.of("miraflow");
        observation = new Observation(spec.vendor().servers().get(0), true, new SystemTime());
        recorded = new HarObservation(
                observation,
                List.of(new HarObservation.Source(spec, spec.vendor().servers(), false)));
    }

    private Path har(String... entries) throws IOException {
        return Files.writeString(
                folder.resolve("a.har"),
                "\ufeff{\"log\":{\"pages\":[{}],\"entries\":[" + String.join(",", entries) + "],\"comment\":null}}");
    }

    private static String entry(String url, int status, String content) {
        return "{\"startedDateTime\":\"2026-01-02T03:04:05.678+01:00\",\"time\":1.5,\"request\":{\"method\":\"GET\",\"url\":\""
                + url + "\",\"headers\":[{\"name\":\":path\",\"value\":\"/\"}]},\"response\":{\"status\":" + status
                + ",\"headers\":[{\"name\":\"content-type\",\"value\":\"application/json\"},"
                + "{\"name\":\"content-encoding\",\"value\":\"br\"}],\"content\":" + content + "}}";
    }

    private static String voices(String content) {
        return entry("https://miraflow.ai/api/voices", 200, content);
    }

    @Test
    void aDecodedBody_isChecked_andOtherHostsAreCounted() throws IOException {
        recorded.read(har(
                voices("{\"size\":13,\"text\":" + VOICES + "}"),
                voices("{\"size\":13,\"text\":\"eyJ2b2ljZXMiOltdfQ==\",\"encoding\":\"base64\"}"),
                entry("https://tracker.example/x?a=|b", 0, "{}")));

        assertThat(observation.report(RunResult::differences)).isEmpty();
        assertThat(observation.summary().get(0)).contains("1 of 25 operations", "listVoices (2)");
        assertThat(recorded.summary()).containsExactly("3 entries, 1 of other hosts, which are ignored, 0 malformed");
    }

    @Test
    void aMissingBody_isNotChecked_butItsStatusIs() throws IOException {
        recorded.read(har(
                voices("{\"size\":99}"),
                entry("https://miraflow.ai/api/voices", 302, "{\"size\":99}"),
                voices("{\"size\":9,\"text\":\"!\",\"encoding\":\"base64\"}")));

        assertThat(observation.report(RunResult::differences))
                .singleElement()
                .satisfies(each -> assertThat(each.line("")).contains("status", "302"));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "net::ERR_ABORTED, 0", "net::ERR_BLOCKED_BY_CLIENT, 0", "net::ERR_CONNECTION_REFUSED, 1"})
    void aRequestWithoutResponse_isAFinding_unlessTheClientStoppedIt(String error, int findings) throws IOException {
        String entry = entry("https://miraflow.ai/api/voices", 0, "{\"size\":0}");
        recorded.read(har(error.isEmpty() ? entry : "{\"_error\":\"" + error + "\"," + entry.substring(1)));

        assertThat(observation.report(RunResult::findings)).hasSize(findings);
        assertThat(observation.summary().toString().contains("the client broke off"))
                .isEqualTo(findings == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{\"request\":{\"method\":\"GET\",\"url\":\"https://miraflow.ai/\"}}",
                "{\"request\":{\"method\":\"GET\",\"url\":\"/relative\"},\"response\":{\"status\":200}}",
                "{\"request\":{\"method\":\"GET\",\"url\":\"::\"},\"response\":{\"status\":200}}"
            })
    void aMalformedEntry_isSkippedWithASentence(String entry) throws IOException {
        recorded.read(har(entry, voices("{\"text\":" + VOICES + "}")));

        assertThat(recorded.summary())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("Entry 1 is skipped: it"))
                .anyMatch(line -> line.contains("1 malformed"));
        assertThat(observation.summary().get(0)).contains("listVoices (1)");
    }

    @Test
    void aFileThatWasCut_isReadUpToThere() throws IOException {
        Path file = har(voices("{\"text\":" + VOICES + "}"), voices("{}"));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 80));

        recorded.read(file);
        assertThat(recorded.summary()).anyMatch(line -> line.contains("it was cut or damaged"));
        assertThat(observation.summary().get(0)).contains("listVoices (1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"log\":{}}", "<html>"})
    void anotherFile_isRefusedWithASentence(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.har"), text);
        assertThatThrownBy(() -> recorded.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("it (is not JSON|has no log.entries|is not a JSON object).*");
    }

    @Test
    void aBodyOfManyMegabytes_isCutWhileItIsRead() throws IOException {
        Path file = folder.resolve("large.har");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"log\":{\"entries\":["
                    + voices("{\"size\":13,\"text\":\"@\",\"encoding\":\"base64\"}")
                            .replace("@", "A".repeat(30_000_000)));
            out.write("," + voices("{\"text\":" + VOICES + "}") + "]}}");
        }
        recorded.read(file);

        assertThat(observation.summary())
                .anyMatch(line -> line.contains("listVoices (2)"))
                .anyMatch(line -> line.startsWith("1 bodies that were not checked"));
    }

    @Test
    void aRecordingIsValidAfterEachEntry_andFollowsNoLink() throws IOException {
        Path other = Files.writeString(folder.resolve("precious"), "kept");
        Files.createSymbolicLink(folder.resolve("observe-19700101-000000.har"), other);
        try (HarWriter writer = HarWriter.create(folder, Instant.EPOCH)) {
            assertThat(writer.file()).hasFileName("observe-19700101-000000-2.har");
            for (int i = 0; i < 3; i++) {
                assertThat(new JsonMapper().readTree(writer.file().toFile()).at("/log/entries"))
                        .hasSize(i);
                writer.add(JsonNodeFactory.instance.objectNode().put("number", i));
            }
        }
        assertThat(other).hasContent("kept");
    }

    @Test
    void aVendorAtAnotherServer_isFoundByItsPaths() throws IOException {
        SpecSource spec = SpecSource.of("miraflow");
        Observation other = new Observation(URI.create("http://127.0.0.1"), true, new SystemTime());
        new HarObservation(
                        other,
                        List.of(new HarObservation.Source(spec, spec.vendor().servers(), true)))
                .read(har(entry("http://127.0.0.1:8089/api/voices", 200, "{\"text\":" + VOICES + "}")));

        assertThat(other.summary().get(0)).contains("listVoices (1)");
    }
}
