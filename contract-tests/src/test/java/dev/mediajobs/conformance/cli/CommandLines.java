package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.report.ReportConsistency;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the command line of the kit in the test's process. */
public final class CommandLines {

    private CommandLines() {}

    public record Outcome(int exit, String out, String err) {}

    /** Runs the kit with an empty environment. */
    public static Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs the kit, and checks that the files of its report agree with each other and with the exit status. */
    public static Outcome run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = ConformanceCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        Outcome outcome = new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        int report = List.of(arguments).indexOf("--report");
        if (outcome.out().contains("Report: ")) {
            ReportConsistency.check(Path.of(arguments[report + 1]), outcome.out(), exit);
        }
        return outcome;
    }
}
