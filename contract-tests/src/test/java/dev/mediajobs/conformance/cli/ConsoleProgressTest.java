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
    void aTerminal_hasNothingOfTheBarLeft() {
        String said = said(true);

        assertThat(said).doesNotContain("\n").endsWith("\r");
        StringBuilder line = new StringBuilder();
        for (String over : said.split("\r", -1)) {
            line.replace(0, Math.min(over.length(), line.length()), over);
        }
        assertThat(line).isBlank();
    }

    @Test
    void aPipe_getsALineForEachVendor() {
        assertThat(said(false))
                .isEqualToNormalizingNewlines(
                        "miragic: 1 checks, 0 with findings\ncreatify: 2 checks, 1 with findings\n");
    }

    private static String said(boolean terminal) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (ConsoleProgress progress =
                new ConsoleProgress(new PrintStream(screen, true, StandardCharsets.UTF_8), terminal, 3)) {
            progress.step(check("miragic", Outcome.PASSED));
            progress.step(check("creatify", Outcome.PASSED));
            progress.step(check("creatify", Outcome.FAILED));
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static CheckResult check(String vendor, Outcome outcome) {
        return new CheckResult(vendor, "operation", Rule.STATUS, "a request", outcome, List.of(), "");
    }
}
