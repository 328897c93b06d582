package dev.mediajobs.conformance.report;

import static java.util.stream.Collectors.toMap;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The report for a terminal: a table by vendor and operation, then what was found. */
public final class ConsoleTable {

    private static final int MAX_FINDINGS = 20;
    private static final int MAX_NOTES = 10;

    private ConsoleTable() {}

    /** The lines of the report. */
    public static List<String> of(RunResult result) {
        String table = AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                Matrix.of(result).rows(),
                List.of(
                        column("vendor", HorizontalAlign.LEFT).with(Matrix.Row::vendor),
                        column("operation", HorizontalAlign.LEFT).with(Matrix.Row::operation),
                        column("checks", HorizontalAlign.RIGHT).with(row -> "" + row.checks()),
                        column("passed", HorizontalAlign.RIGHT).with(row -> "" + row.sum(Outcome.PASSED)),
                        count("skipped", Outcome.SKIPPED),
                        count("noted", Outcome.NOTED),
                        count("failed", Outcome.FAILED),
                        column("", HorizontalAlign.LEFT).with(ConsoleTable::verdict)));
        List<String> lines = new ArrayList<>(table.lines().map(String::strip).toList());
        lines.add("");
        some(lines, "FINDING ", result.findings(), MAX_FINDINGS);
        some(lines, "note ", result.notes(), MAX_NOTES);
        result.stopped().forEach((name, reason) -> lines.add("STOPPED " + name + ": " + reason));
        withoutResult(result)
                .forEach(name -> lines.add("NOT SEEN " + name + ": a job that succeeds, so no result was judged"));
        lines.add(String.format(
                Locale.ROOT,
                "%d checks in %.1f s: %s, %s, %d skipped. %s.",
                result.checks().size(),
                result.duration().toMillis() / 1000.0,
                counted(result.findings().size(), "finding"),
                counted(result.notes().size(), "note"),
                result.count(Outcome.SKIPPED),
                Reports.verdict(result)));
        return lines;
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column().header(header).headerAlign(align).dataAlign(align);
    }

    /** A column that is empty where there is nothing to count. */
    private static ColumnData<Matrix.Row> count(String header, Outcome outcome) {
        return column(header, HorizontalAlign.RIGHT).with(row -> row.sum(outcome) == 0 ? "" : "" + row.sum(outcome));
    }

    private static String verdict(Matrix.Row row) {
        return row.sum(Outcome.FAILED) > 0 ? "FINDINGS" : row.sum(Outcome.NOTED) > 0 ? "notes" : "ok";
    }

    /** The vendors all of whose jobs ended otherwise, which a right server's may. */
    private static List<String> withoutResult(RunResult result) {
        Map<String, Boolean> skipped = result.checks().stream()
                .filter(check -> check.rule() == Rule.RESULT)
                .collect(toMap(
                        CheckResult::vendor,
                        check -> check.outcome() == Outcome.SKIPPED,
                        Boolean::logicalAnd,
                        TreeMap::new));
        return skipped.keySet().stream().filter(skipped::get).toList();
    }

    private static void some(List<String> lines, String mark, List<Finding> findings, int most) {
        findings.stream().limit(most).forEach(finding -> {
            lines.add(finding.line(mark));
            lines.add("    when: " + finding.title() + quirks(finding));
            if (!finding.trace().curl().isEmpty() && finding.trace().curl().length() < 1000) {
                lines.add("    again: " + finding.trace().curl());
            }
        });
        if (findings.size() > most) {
            lines.add("... and " + (findings.size() - most) + " more; --report DIR writes all of them");
        }
        if (!findings.isEmpty()) {
            lines.add("");
        }
    }

    private static String quirks(Finding finding) {
        return finding.quirks().isEmpty() ? "" : "; quirks " + String.join(", ", finding.quirks());
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
