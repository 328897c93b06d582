package dev.mediajobs.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the tables of operations and quirks in docs/coverage.md match the specs and the ledger. */
class CoverageTablesTest {
    private static final List<String> VENDORS = VendorSpec.NAMES.stream()
            .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .toList();
    private static final Pattern EXAMPLE = Pattern.compile("\\| (?<class>[a-z-]+) \\| .* \\| (?<id>[A-Z]-\\d+): .*");

    private final List<String> document;

    private record Operation(String vendor, String row, String evidence) {}

    CoverageTablesTest() throws IOException {
        document = Files.readAllLines(Spec.folder().resolveSibling("docs").resolve("coverage.md"));
    }

    @Test
    void everyOperationHasItsRow_inTheOrderOfTheSpecs() {
        List<String> rows = document.stream()
                .filter(line -> line.matches("\\| \\w+ \\| `[A-Z]+ /.*"))
                .toList();
        List<Operation> operations = operations();

        assertThat(rows)
                .as("the first table of docs/coverage.md, one row for each operation of the specs")
                .containsExactlyElementsOf(
                        operations.stream().map(Operation::row).toList());
        assertThat(document)
                .as("the first line of docs/coverage.md")
                .contains("All " + operations.size()
                        + " operations of the vendors. Documented statements are written as the vendor documents"
                        + " them; everything else");
    }

    @Test
    void theTableOfEvidenceCountsOperations() {
        List<Operation> operations = operations();
        for (String kind : List.of("documented", "vendor", "client", "inferred")) {
            assertThat(row(kind + ":"))
                    .as("a column for each of " + VENDORS)
                    .endsWith(cells(vendor -> operations.stream()
                            .filter(operation -> operation.vendor().equals(vendor)
                                    && operation.evidence().equals(kind))
                            .count()));
        }
        assertThat(operations).extracting(Operation::evidence).doesNotContain("recorded");
    }

    /** Checks no numbers, so that a new quirk is documented in one place only. */
    @Test
    void theTableOfQuirks_hasEveryClass_withAnExampleOfIt() {
        JsonNode ledger = SpecDocument.of("quirks").root().json().path("quirks");
        Map<String, String> classes = new LinkedHashMap<>();
        ledger.forEach(quirk ->
                classes.put(quirk.path("id").asText(), quirk.path("class").asText()));

        Map<String, String> examples = new LinkedHashMap<>();
        document.forEach(line -> {
            Matcher example = EXAMPLE.matcher(line);
            if (example.matches()) {
                examples.put(example.group("id"), example.group("class"));
            }
        });
        assertThat(classes).containsAllEntriesOf(examples);
        assertThat(examples.values()).containsExactlyInAnyOrderElementsOf(Set.copyOf(classes.values()));
        assertThat(ledger.size()).isGreaterThan(230);
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (String vendor : VENDORS) {
            JsonNode paths = Spec.of(vendor.toLowerCase(Locale.ROOT)).root().path("paths");
            paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
                JsonNode operation = method.getValue();
                String summary = operation.path("summary").asText().replaceAll("\\.$", "");
                String evidence = operation.path("x-evidence").path("kind").asText();
                operations.add(new Operation(
                        vendor,
                        "| %s | `%s %s` | %s%s | %s |"
                                .formatted(
                                        vendor,
                                        method.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        summary,
                                        operation.has("x-job") ? " (a job)" : "",
                                        evidence),
                        evidence));
            }));
        }
        return operations;
    }

    private static String cells(ToLongFunction<String> count) {
        return VENDORS.stream()
                .map(vendor -> Long.toString(count.applyAsLong(vendor)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String row(String start) {
        return document.stream()
                .filter(line -> line.startsWith("| " + start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The document has no row " + start));
    }
}
