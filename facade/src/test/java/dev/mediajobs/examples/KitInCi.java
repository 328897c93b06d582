package dev.mediajobs.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A step of a CI pipeline that checks a gateway against the contracts within a time limit. The exit code is that of
 * the kit: 0 conforms, 1 findings, 2 could not run. Run it from its source, without a class path:
 *
 * <pre>java KitInCi.java mediajobs-conformance.jar https://gateway.example report 10m --vendor creatify</pre>
 *
 * The time limit is 10 minutes; further arguments are passed to the kit. Keep {@code report/findings.json} between
 * runs, and the kit reports the changes. On GitHub the output is also in the job summary.
 */
final class KitInCi {
    private static final int COULD_NOT_RUN = 2;
    private static final List<String> RESULTS =
            List.of("conforms to the contracts", "violates the contracts", "was not checked");

    private KitInCi() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4 || !arguments[3].matches("\\d{1,6}[smh]")) {
            System.err.println("Usage: java KitInCi.java KIT.jar BASE_URL REPORT_FOLDER LIMIT [OPTION OF THE KIT]...");
            System.err.println("LIMIT is a time such as 90s, 10m or 1h.");
            System.exit(COULD_NOT_RUN);
        }
        Path report = Path.of(arguments[2]);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", arguments[0], "--base-url", arguments[1], "--report", arguments[2]));
        command.addAll(baseline(report));
        command.addAll(List.of(arguments).subList(4, arguments.length));

        List<String> output = new ArrayList<>();
        int exit = check(command, Duration.parse("PT" + arguments[3]), output);
        if (exit != COULD_NOT_RUN) {
            print(
                    "Exit " + exit + ": the server " + RESULTS.get(exit) + ". The report is "
                            + report.resolve("conformance.html") + ".",
                    output);
        }
        summarise("### The server " + RESULTS.get(exit), output);
        System.exit(exit);
    }

    /** Keeps the findings of the last run as the baseline, and deletes its other reports. */
    private static List<String> baseline(Path report) throws IOException {
        Path baseline = report.resolve("baseline.json");
        if (Files.exists(report.resolve("findings.json"))) {
            Files.move(report.resolve("findings.json"), baseline, StandardCopyOption.REPLACE_EXISTING);
        }
        for (String old : List.of("conformance.html", "conformance.sarif", "junit.xml")) {
            Files.deleteIfExists(report.resolve(old));
        }
        return Files.exists(baseline) ? List.of("--baseline", baseline.toString()) : List.of();
    }

    private static int check(List<String> command, Duration limit, List<String> output) throws IOException {
        Process kit = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Process> stop = CompletableFuture.supplyAsync(
                kit::destroyForcibly, CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS));
        try (BufferedReader lines = kit.inputReader()) {
            lines.lines().forEach(line -> print(line, output));
        }
        int exit = kit.onExit().join().exitValue();
        // Java also exits with 1 if it cannot open the jar.
        boolean checked = exit <= 1 && output.stream().anyMatch(line -> line.contains(" checks in "));
        if (!checked && stop.isDone()) {
            print("Stopped after " + limit.toSeconds() + " s. Use a longer limit.", output);
        }
        return checked ? exit : COULD_NOT_RUN;
    }

    private static void print(String line, List<String> output) {
        System.out.println(line);
        output.add(line);
    }

    private static void summarise(String title, List<String> output) throws IOException {
        String file = System.getenv("GITHUB_STEP_SUMMARY");
        if (file != null) {
            StringBuilder summary = new StringBuilder(title).append("\n\n");
            output.forEach(line -> summary.append("    ").append(line).append('\n'));
            Files.writeString(Path.of(file), summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
