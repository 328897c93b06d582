package dev.mediajobs.quickstart;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.mediajobs.Phase;
import dev.mediajobs.Vendor;
import java.util.List;
import java.util.Locale;

/**
 * What became of one errand.
 *
 * @param vendor who worked on it
 * @param jobId what the vendor called it; empty if it was not taken
 * @param phase where it ended
 * @param seconds from submit to file
 * @param fileName the file, empty if there is none
 * @param bytes its size
 * @param problem what went wrong, empty if nothing did
 */
record Outcome(Vendor vendor, String jobId, Phase phase, double seconds, String fileName, long bytes, String problem) {

    boolean good() {
        return problem.isEmpty();
    }

    /** All outcomes as a table, a row each. */
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
