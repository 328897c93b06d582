package dev.mediajobs.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.check.Trace;
import dev.mediajobs.conformance.run.RunResult;
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
        assertThat(output(false)).isEqualToNormalizingNewlines("""
                        miragic: 1 check, 0 findings, 0 notes, 0 skipped
                        creatify: 2 checks, 1 finding, 0 notes, 1 accepted, 0 skipped
                        """);
    }

    private static String output(boolean terminal) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try (ConsoleProgress progress = new ConsoleProgress(
                new PrintStream(console, true, StandardCharsets.UTF_8), terminal, 3, ConsoleProgressTest::policy)) {
            progress.step(check("miragic", "read"));
            progress.step(check("creatify", "read", finding("/known"), finding("/new")));
            progress.step(check("creatify", "list", finding("/new")));
            progress.step(check("creatify", "list", finding("/known")));
        }
        return console.toString(StandardCharsets.UTF_8);
    }

    private static RunResult policy(RunResult result) {
        return result.withFindings(each -> each.where().equals("/known") ? each.accepted("reason") : each);
    }

    private static CheckResult check(String vendor, String title, Finding... findings) {
        return CheckResult.of(vendor, "operation", Rule.SCHEMA, title, List.of(findings));
    }

    private static Finding finding(String where) {
        return new Finding(
                "creatify", "operation", Rule.SCHEMA, "", where, "a", "b", "file", 1, List.of(), false, Trace.NONE);
    }
}
