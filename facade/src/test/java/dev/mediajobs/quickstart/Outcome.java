package dev.mediajobs.quickstart;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.mediajobs.Phase;
import dev.mediajobs.Vendor;
import java.util.List;
import java.util.Locale;

/**
 * The outcome of one task.
 *
 * @param vendor the vendor
 * @param jobId the job id, empty if the submit failed
 * @param phase the last phase
 * @param seconds the time from submit to file
 * @param fileName the name of the file, empty if there is none
 * @param bytes the size of the file
 * @param problem the problem, empty if it succeeded
 */
record Outcome(Vendor vendor, String jobId, Phase phase, double seconds, String fileName, long bytes, String problem) {

    boolean good() {
        return problem.isEmpty();
    }

    /** Returns a table of outcomes. */
    static String table(List<Outcome> outcomes) {
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                outcomes,
                List.of(
                        left("VENDOR").with(outcome -> outcome.vendor.name().toLowerCase(Locale.ROOT)),
                        left("JOB ID").with(Outcome::jobId),
                        left("PHASE").with(outcome -> outcome.phase.name().toLowerCase(Locale.ROOT)),
                        right("SECONDS").with(outcome -> String.format(Locale.ROOT, "%.1f", outcome.seconds)),
                        left("FILE").with(Outcome::fileName),
                        right("SIZE").with(outcome -> outcome.fileName.isEmpty() ? "" : size(outcome.bytes))));
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static Column right(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.RIGHT).dataAlign(HorizontalAlign.RIGHT);
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / 1000.0);
    }
}
