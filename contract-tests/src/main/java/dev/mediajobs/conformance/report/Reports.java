package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the files of a report. */
public final class Reports {

    /** The name of the file that a later run can use as a baseline. */
    public static final String BASELINE = "findings.json";

    private static final List<String> NAMES = List.of(BASELINE, "junit.xml", "conformance.sarif", "conformance.html");

    private Reports() {}

    /**
     * Creates the report directory and checks that it is writable.
     *
     * @throws IOException if the directory cannot be created or is not writable, or if something other than a file has
     *     the name of a report file
     */
    public static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path probe = Files.createTempFile(folder, "report", ".probe");
        Files.delete(probe);
        for (String name : NAMES) {
            AtomicFile.requireReplaceable(folder.resolve(name));
        }
    }

    /** Returns the verdict as a sentence without full stop. */
    static String verdict(RunResult result) {
        return switch (result.verdict()) {
            case CONFORMS -> result.notes().isEmpty() ? "The server conforms" : "The server conforms, with notes";
            case DEVIATES ->
                result.findings().stream().allMatch(each -> each.rule() == Rule.REQUEST)
                        ? "The requests of the application do not conform, the server does"
                        : "The server does not conform";
            case INCOMPLETE -> "The server was not checked completely";
        };
    }

    /** Returns the verdict and what to do about it, one sentence without full stop each. */
    static List<String> sentences(RunResult result) {
        return Stream.concat(Stream.of(verdict(result)), result.advice().stream())
                .toList();
    }

    /**
     * Writes all files, replacing those of an earlier report.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, RunResult result) throws IOException {
        for (Map.Entry<String, String> file : files(result).entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Returns the contents of the files by name. */
    public static Map<String, String> files(RunResult result) {
        return Map.of(
                BASELINE,
                FindingsJson.of(result),
                "junit.xml",
                JUnitXml.of(result),
                "conformance.sarif",
                Sarif.of(result),
                "conformance.html",
                HtmlPage.of(result));
    }
}
