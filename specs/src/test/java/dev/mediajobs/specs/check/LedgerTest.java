package dev.mediajobs.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the findings about a ledger that does not match the catalogue. */
class LedgerTest {

    private static final String ENTRY = """
            quirks:
              - id: G-02
                class: modelled
                decision: The key goes into a header.
                spec:
                  - miragic.yaml#/info
                test: KeyTest
            """;

    private static final String SPEC = "openapi: 3.0.3\ninfo:\n  title: Miragic\n  x-quirks: [G-02]\n";

    private static final String PROOF = "class KeyTest {\n    @Test\n    @Quirk(\"G-02\")\n    void key() {}\n}\n";

    @TempDir
    Path folder;

    @Test
    void theLedger_hasEveryQuirkOfTheCatalogue_inOrder() {
        JsonNode ledger = SpecFolder.of(Spec.folder()).ledger().orElseThrow().root();
        List<String> ids = new ArrayList<>();
        ledger.path("quirks").forEach(entry -> ids.add(entry.path("id").asText()));
        assertThat(LedgerCheck.ids()).hasSizeGreaterThanOrEqualTo(233);
        assertThat(ids).containsExactlyElementsOf(LedgerCheck.ids());
    }

    @Test
    void anEntryThatIsInLedgerSpecAndTest_holds() throws IOException {
        assertThat(findings(ENTRY, SPEC, PROOF)).isEmpty();
    }

    @Test
    void anEntryWithoutATest_isNamedWithItsLine() throws IOException {
        assertThat(findings(ENTRY, SPEC, PROOF.replace("    @Test\n", "")))
                .anyMatch(text ->
                        text.startsWith("quirks.yaml:7 ") && text.contains("No test in KeyTest proves the quirk G-02"))
                .anyMatch(text -> text.startsWith("KeyTest.java:2 ") && text.contains("is not on a test"));
        assertThat(findings(ENTRY.replace("KeyTest", "OtherTest"), SPEC, PROOF))
                .singleElement()
                .asString()
                .contains("quirks.yaml:7", "No test in OtherTest", "Suggestion:");
    }

    @Test
    void aTestOfAnUnknownQuirk_isNamedWithItsLine() throws IOException {
        assertThat(findings(ENTRY, SPEC, PROOF.replace("\"G-02\"", "{\"G-02\", \"G-99\"}")))
                .singleElement()
                .asString()
                .contains("KeyTest.java:3", "G-99", "not in quirks.yaml", "Suggestion:");
    }

    @Test
    void aSpecThatNamesAnUnknownQuirk_orOneThatTheLedgerDoesNotList_isNamed() throws IOException {
        assertThat(findings(ENTRY, SPEC.replace("[G-02]", "[G-02, G-03]"), PROOF))
                .singleElement()
                .asString()
                .contains("miragic.yaml:4", "The quirk G-03 is not in the ledger", "Suggestion:");
        assertThat(findings(ENTRY, SPEC + "tags:\n  - x-quirks: [G-02]\n", PROOF))
                .singleElement()
                .asString()
                .contains("quirks.yaml:2", "does not list miragic.yaml#/tags/0");
    }

    @Test
    void aPlaceThatDoesNotNameTheQuirk_isNamed() throws IOException {
        assertThat(findings(ENTRY.replace("/info", "/title"), SPEC, PROOF))
                .anyMatch(text -> text.startsWith("quirks.yaml:6 ") && text.contains("which does not exist"));
        assertThat(findings(ENTRY.replace("#/info", "#/info/title"), SPEC, PROOF))
                .anyMatch(text -> text.startsWith("quirks.yaml:6 ") && text.contains("which does not name it"));
    }

    @Test
    void entriesThatAreUnknownTwiceOrOfNoClass_areNamed() throws IOException {
        assertThat(findings(ENTRY.replace("id: G-02", "id: X-02"), SPEC, PROOF))
                .anyMatch(text -> text.startsWith("quirks.yaml:2 ") && text.contains("X-02 is not in the catalogue"));
        assertThat(findings(ENTRY + ENTRY.replace("quirks:\n", ""), SPEC, PROOF))
                .anyMatch(text -> text.startsWith("quirks.yaml:8 ") && text.contains("G-02 has two entries"));
        assertThat(findings(ENTRY.replace("modelled", "solved"), SPEC, PROOF))
                .anyMatch(text -> text.startsWith("quirks.yaml:3 ") && text.contains("'solved'"));
        assertThat(findings(ENTRY.replace("modelled", "no-effect"), SPEC, PROOF))
                .anyMatch(text -> text.contains("yet names a place or test"));
    }

    /** Returns all findings except those of the quirks that this small ledger omits. */
    private List<String> findings(String ledger, String spec, String test) throws IOException {
        Files.writeString(folder.resolve("quirks.yaml"), ledger);
        Files.writeString(folder.resolve("miragic.yaml"), spec);
        Files.writeString(folder.resolve("KeyTest.java"), test);
        return new LedgerCheck(TestCode.of(folder))
                .findings(SpecFolder.of(folder)).stream()
                        .map(Finding::toString)
                        .filter(text -> !text.contains("has no entry"))
                        .toList();
    }
}
