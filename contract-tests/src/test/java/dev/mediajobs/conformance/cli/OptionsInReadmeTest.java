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

    /** The options of every command, which the first table explains. */
    private static final Set<String> STANDARD = Set.of("--help", "--version");

    private static final PrintStream NONE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    @Test
    void theReadme_listsEachOption() throws IOException {
        assertThat(listed("## Quick start"))
                .isEqualTo(options(new ConformanceCommand(NONE, NONE, Map.of())))
                .contains("--accept", "--version");
    }

    @Test
    void theReadme_listsEachOptionOfObserve() throws IOException {
        assertThat(listed("## Observe real traffic"))
                .isEqualTo(options(new ObserveCommand(NONE, NONE)))
                .contains("--har");
    }

    /** Returns the options in the tables of a section. */
    private static Set<String> listed(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf(heading);
        return ROW.matcher(readme.substring(start, readme.indexOf("\n## ", start)))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());
    }

    private static Set<String> options(Object command) {
        return new CommandLine(command)
                .getCommandSpec().options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .filter(name -> !(command instanceof ObserveCommand && STANDARD.contains(name)))
                        .collect(toSet());
    }

    @Test
    void theVersion_isPrinted() {
        CommandLines.Outcome outcome = CommandLines.run("--version");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).startsWith("mediajobs-conformance ");
    }
}
