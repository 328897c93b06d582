package dev.mediajobs.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Rule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    @RepeatedTest(5)
    void aTerminal_isClearedAtTheEnd() {
        String output = output(true);

        assertThat(output).doesNotContain("\n").endsWith("\r");
        StringBuilder line = new StringBuilder();
        for (String text : output.split("\r", -1)) {
            line.replace(0, Math.min(text.length(), line.length()), text);
        }
        assertThat(line).isBlank();
    }

    @Test
    void aPipe_getsOneLinePerVendor() {
        assertThat(output(false))
                .isEqualToNormalizingNewlines(
                        "miragic: 1 checks, 0 with findings\ncreatify: 2 checks, 1 with findings\n");
    }

    private static String output(boolean terminal) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try (ConsoleProgress progress =
                new ConsoleProgress(new PrintStream(console, true, StandardCharsets.UTF_8), terminal, 3)) {
            progress.step(check("miragic", Outcome.PASSED));
            progress.step(check("creatify", Outcome.PASSED));
            progress.step(check("creatify", Outcome.FAILED));
        }
        return console.toString(StandardCharsets.UTF_8);
    }

    private static CheckResult check(String vendor, Outcome outcome) {
        return new CheckResult(vendor, "operation", Rule.STATUS, "a request", outcome, List.of(), "");
    }
}
