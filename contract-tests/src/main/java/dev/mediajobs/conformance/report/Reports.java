package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.run.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files of a report. */
public final class Reports {

    /** The name of the file that a later run can use as a baseline. */
    public static final String BASELINE = "findings.json";

    private Reports() {}

    /**
     * Creates the report directory and checks that it is writable.
     *
     * @throws IOException if the directory cannot be created or is not writable
     */
    public static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path probe = Files.createTempFile(folder, "report", ".probe");
        Files.delete(probe);
    }

    /** Returns whether the server conforms, as a sentence without full stop. */
    static String verdict(RunResult result) {
        String notes = result.notes().isEmpty() ? "" : ", with notes";
        return result.conforms() ? "The server conforms" + notes : "The server does not conform";
    }

    /**
     * Writes all files, replacing those of an earlier report.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, RunResult result) throws IOException {
        Map<String, String> files = Map.of(
                BASELINE,
                FindingsJson.of(result),
                "junit.xml",
                JUnitXml.of(result),
                "conformance.sarif",
                Sarif.of(result),
                "conformance.html",
                HtmlPage.of(result));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
