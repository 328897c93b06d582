package dev.mediajobs.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCheckTest {

    private static final String SPEC = """
            info:
              description: Only an example.
            components:
              headers:
                Wait:
                  description: At most 5 seconds.
              schemas:
                Thing:
                  type: string
                  description: A text.
                  maxLength: 9
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Link that expires after 24 hours.,24 hours",
        "Length in seconds.,seconds",
        "The default is 9:16.,default",
        "At most 100 ids.,At most",
        "The file must have at least 10 MB.,10 MB",
        "Costs 0.5 credits per second.,0.5 credits",
        "Required together with `X-API-KEY`.,Required",
        "A fraction from 0 to 1.,from 0 to 1",
        "Available only to some accounts.,only"
    })
    void aLimitALifetimeAPriceOrACondition_isAStatement(String description, String word) {
        assertThat(StatementCheck.statements(description)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Link of the video.",
                "The `default_limit` of the `required` request.",
                "Mustard of a monthly kind, a commonly minified list.",
                "Version 1.0 of 2 images, and a second link."
            })
    void anythingElse_isNone(String description) {
        assertThat(StatementCheck.statements(description)).isEmpty();
    }

    @Test
    void aStatementNeedsEvidenceOnItsOwnNode() throws IOException {
        assertThat(findings(SPEC)).hasSize(3);
        assertThat(findings(SPEC.replace("description: At most", "x-evidence: {}\n      description: At most")))
                .hasSize(2)
                .noneMatch(finding -> finding.contains("/headers/"));
        assertThat(findings(SPEC.replace("maxLength: 9", "maxLength: 9\n      x-evidence: {}")))
                .hasSize(2)
                .noneMatch(finding -> finding.contains("maxLength"));
    }

    private List<String> findings(String spec) throws IOException {
        Files.writeString(folder.resolve("creatify.yaml"), spec);
        return new StatementCheck()
                .findings(SpecFolder.of(folder)).stream().map(Finding::toString).toList();
    }
}
