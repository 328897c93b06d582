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

/** Formats the report for the console: a table by vendor and operation, then findings and notes. */
public final class ConsoleTable {

    private static final int MAX_FINDINGS = 20;
    private static final int MAX_NOTES = 10;

    private ConsoleTable() {}

    public static List<String> of(RunResult result) {
        String table = AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                Matrix.of(result).rows(),
                List.of(
                        column("vendor", HorizontalAlign.LEFT).with(Matrix.Row::vendor),
                        column("operation", HorizontalAlign.LEFT).with(Matrix.Row::operation),
                        column("checks", HorizontalAlign.RIGHT).with(row -> "" + row.checks()),
                        column("passed", HorizontalAlign.RIGHT).with(row -> "" + row.sum(Outcome.PASSED)),
                        outcomeColumn("skipped", Outcome.SKIPPED),
                        outcomeColumn("accepted", Outcome.ACCEPTED),
                        outcomeColumn("noted", Outcome.NOTED),
                        outcomeColumn("failed", Outcome.FAILED),
                        column("", HorizontalAlign.LEFT).with(ConsoleTable::verdict)));
        List<String> lines = new ArrayList<>(table.lines().map(String::strip).toList());
        lines.add("");
        addFindings(lines, "FINDING ", result.findings(), MAX_FINDINGS);
        addFindings(lines, "note ", result.notes(), MAX_NOTES);
        addFindings(lines, "accepted ", result.accepted(), MAX_NOTES);
        result.aborted().forEach((name, reason) -> lines.add("ABORTED " + name + ": " + reason));
        withoutResult(result)
                .forEach(name -> lines.add("NOT TESTED " + name + ": job results, because no job succeeded"));
        lines.add(String.format(
                Locale.ROOT,
                "%s in %.1f s: %s. %s.",
                count(result.checks().size(), "check"),
                result.duration().toMillis() / 1000.0,
                deviations(result),
                String.join(". ", Reports.sentences(result))));
        return lines;
    }

    /** Returns the counts of checks and deviations as words. */
    public static String counts(RunResult result) {
        return count(result.checks().size(), "check") + ", " + deviations(result);
    }

    private static String deviations(RunResult result) {
        return count(result.findings().size(), "finding") + ", "
                + count(result.notes().size(), "note") + ", "
                + (result.accepted().isEmpty() ? "" : result.accepted().size() + " accepted, ")
                + result.count(Outcome.SKIPPED) + " skipped";
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column().header(header).headerAlign(align).dataAlign(align);
    }

    /** Returns a column with empty cells in place of zeros. */
    private static ColumnData<Matrix.Row> outcomeColumn(String header, Outcome outcome) {
        return column(header, HorizontalAlign.RIGHT).with(row -> row.sum(outcome) == 0 ? "" : "" + row.sum(outcome));
    }

    private static String verdict(Matrix.Row row) {
        return row.sum(Outcome.FAILED) > 0
                ? "FINDINGS"
                : row.sum(Outcome.NOTED) > 0 ? "notes" : row.sum(Outcome.ACCEPTED) > 0 ? "accepted" : "ok";
    }

    /** Returns the vendors without a successful job, which conforming servers may have. */
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

    private static void addFindings(List<String> lines, String prefix, List<Finding> findings, int limit) {
        findings.stream().limit(limit).forEach(finding -> {
            lines.add(finding.line(prefix));
            lines.add("    check: " + finding.title() + quirks(finding));
            if (finding.isAccepted()) {
                lines.add("    accepted: " + finding.accepted());
            }
            if (!finding.also().isEmpty()) {
                lines.add("    same cause: " + sameCause(finding.also()));
            }
            if (!finding.trace().curl().isEmpty() && finding.trace().curl().length() < 1000) {
                lines.add("    reproduce: " + finding.trace().curl());
            }
        });
        if (findings.size() > limit) {
            lines.add("... and " + (findings.size() - limit) + " more; use --report DIR to list all of them");
        }
        if (!findings.isEmpty()) {
            lines.add("");
        }
    }

    private static String sameCause(List<String> others) {
        List<String> operations = others.stream()
                .map(each -> each.substring(0, each.indexOf(':')))
                .distinct()
                .toList();
        String shown = String.join(", ", operations.subList(0, Math.min(operations.size(), MAX_FINDINGS)));
        return count(others.size(), "other deviation") + " of " + shown
                + (operations.size() > MAX_FINDINGS ? ", ..." : "");
    }

    private static String quirks(Finding finding) {
        return finding.quirks().isEmpty() ? "" : "; quirks " + String.join(", ", finding.quirks());
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
