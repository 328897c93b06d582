package dev.mediajobs.conformance.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Compares the options in the README with those of the command. */
class OptionsInReadmeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(--[\\w-]+)[^`]*` \\|");

    @Test
    void theReadme_listsEachOption() throws IOException {
        Set<String> listed = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Set<String> options = new CommandLine(new ConformanceCommand(none, none, Map.of()))
                .getCommandSpec().options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .collect(toSet());

        assertThat(listed).isEqualTo(options).contains("--accept", "--version");
    }

    @Test
    void theVersion_isPrinted() {
        CommandLines.Outcome outcome = CommandLines.run("--version");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).startsWith("mediajobs-conformance ");
    }
}
