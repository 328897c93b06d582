package dev.mediajobs.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that workflows run what was reviewed, and leave no token where the code of a pull request could read it. */
class WorkflowsTest {

    private static List<Path> workflows() throws IOException {
        try (Stream<Path> files = ProjectFiles.all()) {
            return files.filter(file -> file.getParent().endsWith(Path.of(".github", "workflows")))
                    .toList();
        }
    }

    @Test
    void everyActionIsPinnedByCommit_withItsVersion() throws IOException {
        int actions = 0;
        for (Path workflow : workflows()) {
            List<String> uses = Files.readAllLines(workflow).stream()
                    .filter(line -> line.matches("\\s*(- )?uses: .*"))
                    .toList();
            actions += uses.size();

            assertThat(uses)
                    .as(workflow.toString())
                    .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
        }
        assertThat(actions).isGreaterThan(10);
    }

    @Test
    void everyCheckoutRemovesItsToken_andEveryToolOfNpmHasAVersion() throws IOException {
        for (Path workflow : workflows()) {
            String text = Files.readString(workflow);

            assertThat(text.split("persist-credentials: false", -1))
                    .as("checkouts of %s", workflow)
                    .hasSameSizeAs(text.split("actions/checkout@", -1));
            assertThat(text).doesNotContainPattern("--package \\S+@\\d+ |npx (?!--)");
        }
    }
}
