package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.provider.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests a server whose texts are commands and markup for the CI server that runs the pipeline's step. */
@Timeout(120)
class HostileSummaryIT {

    /** Commands of GitHub, GitLab, Azure, TeamCity, Travis and Buildkite, and Markdown that ends a block of code. */
    private static final String COMMANDS = """

            ::error file=a::b
            \r::set-output name=a::b
              ::add-mask::a
            ##[error]a
            ##vso[task.setvariable variable=a]b
            ##teamcity[a]
            \u001b[0Ksection_start:1:a\r\u001b[0Ka
            travis_fold:start:a
            +++ a

            # Heading
            ```
            </details><script>alert(1)</script>

            ![a](http://evil.example/a.png)\u2028::error::a""";

    @TempDir
    private Path folder;

    @Test
    void textOfTheServer_isOnlyShown_inTheLogAndInTheSummary() throws Exception {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("id", "status", "error", "detail", "remaining_credits", COMMANDS)) {
            body.put(name, COMMANDS + HostileTextTest.HOSTILE);
        }
        Path summary = folder.resolve("summary.md");
        Programs.Outcome outcome;
        try (FaultyServer server = FaultyServer.sending(FaultyServer.json(body.toString())
                .replaceFirst("application/json", "application/json; a=\"::error::a##[b]\""))) {
            outcome = Programs.run(
                    Path.of(""),
                    Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
                    Programs.java(
                            "../facade/src/test/java/dev/mediajobs/examples/KitInCi.java",
                            "target/mediajobs-conformance.jar",
                            server.url(),
                            folder.resolve("report").toString(),
                            "1m",
                            "--vendor",
                            "creatify",
                            "--timeout",
                            "5s"));
        }

        assertThat(outcome.exit()).as("%s", outcome.lines()).isEqualTo(1);
        assertThat(outcome.lines()).anyMatch(line -> line.contains("::error")).allSatisfy(line -> assertThat(line)
                .doesNotContainPattern("^\\s*(::|\\+\\+\\+|travis_fold|section_start|#|```|<)")
                .doesNotContainPattern("##\\w*\\[")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"));
        // Each line of the kit is code of Markdown, in which nothing is interpreted.
        assertThat(Files.readAllLines(summary))
                .anyMatch(line -> line.contains("::error"))
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("    ")
                        || line.equals("### The server violates the contracts"));
    }
}
