package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that the tests write contain no secret: reports, output, pacts, files of the quickstart. */
class SecretLeakIT {
    private static final List<Path> FOLDERS = List.of(
            Path.of("target", "surefire-reports"),
            Path.of("target", "quickstart"),
            Path.of("..", "contract-tests", "pacts"));

    @Test
    void noFileThatTheSuiteLeaves_showsASecret() throws IOException {
        int checked = 0;
        for (Path folder : FOLDERS) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        // The keys of the tests are not in the class path or system properties of a report.
                        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .as(file.toString())
                                .doesNotContain(Canary.PREFIX);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).as("checked files").isPositive();
    }
}
