package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the committed pacts are those of the consumer tests. If they differ, the files are replaced, so that
 * {@code git diff} shows the change, and the build fails until it is committed.
 */
class CommittedPactsIT {
    private static final PactFolder WRITTEN = new PactFolder(Path.of("target", "pacts"));
    private static final PactFolder COMMITTED = new PactFolder(Path.of("pacts"));
    private static final Map<String, Set<String>> DECLARED = DeclaredPacts.byProvider();

    /** Counts that detect an interaction that was removed together with its test. */
    private static final Map<String, Integer> INTERACTIONS = new TreeMap<>(Map.of(
            "creatify", 14, "miraflow", 45, "miragic", 17, "mirrago", 18, "creatify-webhook", 2, "mirrago-webhook", 2));

    @Test
    void everyDeclaredInteraction_wasWritten() {
        assertThat(WRITTEN.interactions())
                .as("the written interactions. DeclaredPacts lists the classes of the consumer tests.")
                .isEqualTo(DECLARED);
    }

    @Test
    void noInteraction_isLost() {
        Map<String, Integer> counted = new TreeMap<>();
        WRITTEN.interactions().forEach((provider, interactions) -> counted.put(provider, interactions.size()));

        assertThat(counted)
                .as("interactions by provider. If the change is intended, correct the counts in CommittedPactsIT.")
                .isEqualTo(INTERACTIONS);
    }

    @Test
    void everyOperation_hasAnInteraction() throws IOException {
        Set<String> called = new TreeSet<>();
        Set<String> operations = new TreeSet<>();
        for (String name : VendorSpec.NAMES) {
            VendorSpec vendor = VendorSpec.of(name);
            vendor.operations().forEach(each -> operations.add(each.toString()));
            String file = PactConventions.CONSUMER + "-" + name + ".json";
            assertThat(COMMITTED.contents())
                    .as("contract-tests/pacts. Write consumer tests for " + name + ", and list them in DeclaredPacts.")
                    .containsKey(file);
            JsonNode pact = new JsonMapper().readTree(COMMITTED.contents().get(file));
            for (JsonNode interaction : pact.path("interactions")) {
                vendor.find(
                                interaction.at("/request/method").asText(),
                                interaction.at("/request/path").asText())
                        .map(Operation::toString)
                        .ifPresent(called::add);
            }
        }

        assertThat(called).isEqualTo(operations);
    }

    @Test
    void committedPacts_areUpToDate() {
        assertThat(WRITTEN.interactions())
                .as("a partial run must not replace the pacts")
                .isEqualTo(DECLARED);
        List<String> differences = COMMITTED.differences(WRITTEN);
        if (!differences.isEmpty()) {
            COMMITTED.replaceBy(WRITTEN);
        }

        assertThat(differences)
                .as("contract-tests/pacts was outdated and has been updated. Review git diff and commit it.")
                .isEmpty();
    }

    @Test
    void anEmptyOrMissingFolder_isDetected(@TempDir Path folder) {
        int pacts = INTERACTIONS.size();

        assertThat(new PactFolder(folder).differences(WRITTEN))
                .hasSize(pacts)
                .allMatch(each -> each.contains("missing"));
        assertThat(new PactFolder(folder.resolve("none")).differences(WRITTEN)).hasSize(pacts);
        assertThat(new PactFolder(folder).interactions()).isNotEqualTo(DECLARED);
    }

    @Test
    void aStaleFile_isDetected(@TempDir Path folder) throws IOException {
        PactFolder copy = copy(folder);
        Files.writeString(folder.resolve("mediajobs-old.json"), "{}");

        assertThat(copy.differences(WRITTEN)).containsExactly("mediajobs-old.json is stale: no test writes it");
    }

    @Test
    void aRemovedInteraction_isDetected(@TempDir Path folder) throws IOException {
        PactFolder copy = copy(folder);
        Path file = folder.resolve("mediajobs-creatify.json");
        JsonNode pact = new JsonMapper().readTree(file.toFile());
        ((ArrayNode) pact.path("interactions")).remove(0);
        Files.writeString(file, pact.toPrettyString());

        assertThat(copy.differences(WRITTEN))
                .containsExactly("mediajobs-creatify.json differs from the pact of the tests");
        assertThat(copy.interactions()).isNotEqualTo(DECLARED);
        assertThat(copy.interactions().get("creatify")).hasSize(INTERACTIONS.get("creatify") - 1);
    }

    @Test
    void theTestThatRanLast_isNotCompared(@TempDir Path folder) throws IOException {
        PactFolder copy = copy(folder);
        Path file = folder.resolve("mediajobs-mirrago.json");
        String pact = Files.readString(file);
        String changed = pact.replaceAll("\"testname\": \"[^\"]+\"", "\"testname\": \"OtherPactTest.poll()\"");
        Files.writeString(file, changed);

        assertThat(changed).isNotEqualTo(pact);
        assertThat(copy.differences(WRITTEN)).isEmpty();
    }

    private static PactFolder copy(Path folder) {
        PactFolder copy = new PactFolder(folder);
        copy.replaceBy(WRITTEN);
        return copy;
    }
}
