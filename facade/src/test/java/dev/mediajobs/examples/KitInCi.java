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
 * One step of a pipeline: judges a gateway by the contracts, within a time limit, and ends as the kit does: 0 conforms,
 * 1 findings, 2 could not run. It is run from its source, by a JDK and without a class path:
 *
 * <pre>java KitInCi.java mediajobs-conformance.jar https://gateway.example report 10m --vendor creatify</pre>
 *
 * for ten minutes at most; what follows is for the kit. Keep {@code report/findings.json} from run to run, and the kit
 * says what has changed. On GitHub the job's summary shows it all.
 */
final class KitInCi {
    private static final int COULD_NOT_RUN = 2;
    private static final List<String> VERDICTS =
            List.of("keeps the contracts", "breaks the contracts", "was not judged");

    private KitInCi() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4 || !arguments[3].matches("\\d{1,6}[smh]")) {
            System.err.println("Usage: java KitInCi.java KIT.jar BASE_URL REPORT_FOLDER LIMIT [OPTION OF THE KIT]...");
            System.err.println("The limit is a time such as 90s, 10m or 1h.");
            System.exit(COULD_NOT_RUN);
        }
        Path report = Path.of(arguments[2]);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", arguments[0], "--base-url", arguments[1], "--report", arguments[2]));
        command.addAll(baseline(report));
        command.addAll(List.of(arguments).subList(4, arguments.length));

        List<String> said = new ArrayList<>();
        int exit = judge(command, Duration.parse("PT" + arguments[3]), said);
        if (exit != COULD_NOT_RUN) {
            say(
                    "Exit " + exit + ": the server " + VERDICTS.get(exit) + ". All that was asked is in "
                            + report.resolve("conformance.html") + ".",
                    said);
        }
        summarise("### The server " + VERDICTS.get(exit), said);
        System.exit(exit);
    }

    /** Sets the findings of before aside; what else a report has is removed, lest it be taken for that of this run. */
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

    private static int judge(List<String> command, Duration limit, List<String> said) throws IOException {
        Process kit = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Process> stop = CompletableFuture.supplyAsync(
                kit::destroyForcibly, CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS));
        try (BufferedReader lines = kit.inputReader()) {
            lines.lines().forEach(line -> say(line, said));
        }
        int exit = kit.onExit().join().exitValue();
        // Java ends with 1 as well, where it cannot open the jar.
        boolean judged = exit <= 1 && said.stream().anyMatch(line -> line.contains(" checks in "));
        if (!judged && stop.isDone()) {
            say("Stopped, for it took longer than " + limit.toSeconds() + " s. Give it more time.", said);
        }
        return judged ? exit : COULD_NOT_RUN;
    }

    private static void say(String line, List<String> said) {
        System.out.println(line);
        said.add(line);
    }

    private static void summarise(String title, List<String> said) throws IOException {
        String file = System.getenv("GITHUB_STEP_SUMMARY");
        if (file != null) {
            StringBuilder summary = new StringBuilder(title).append("\n\n");
            said.forEach(line -> summary.append("    ").append(line).append('\n'));
            Files.writeString(Path.of(file), summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
