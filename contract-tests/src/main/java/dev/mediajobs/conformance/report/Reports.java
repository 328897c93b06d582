package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.run.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files of a report. */
public final class Reports {

    /** The report that a later run can be compared with. */
    public static final String BASELINE = "findings.json";

    private Reports() {}

    /**
     * Makes sure that a report can be written, before anything is asked of a server.
     *
     * @throws IOException if the folder is not there and cannot be made, or takes no file
     */
    public static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path probe = Files.createTempFile(folder, "report", ".probe");
        Files.delete(probe);
    }

    /** Says in one sentence, without its full stop, whether the server conforms. */
    static String verdict(RunResult result) {
        String notes = result.notes().isEmpty() ? "" : ", with notes";
        return result.conforms() ? "The server conforms" + notes : "The server does not conform";
    }

    /**
     * Writes all files; those of an earlier report are replaced.
     *
     * @throws IOException if one cannot be written
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
