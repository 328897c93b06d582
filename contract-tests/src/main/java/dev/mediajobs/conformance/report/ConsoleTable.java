package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The report for a terminal: a table by vendor and operation, then what was found. */
public final class ConsoleTable {

    private static final int MOST_FINDINGS = 20;
    private static final int MOST_NOTES = 10;

    private ConsoleTable() {}

    /** The lines of the report. */
    public static List<String> of(Result result) {
        List<String> lines = new ArrayList<>();
        List<Matrix.Row> rows = Matrix.of(result).rows();
        int wide = rows.stream().mapToInt(row -> row.operation().length()).max().orElse(9);
        String form = "%-9s %-" + Math.max(wide, 9) + "s %6s %6s %7s %5s %6s  %s";
        lines.add(String.format(
                Locale.ROOT, form, "vendor", "operation", "checks", "passed", "skipped", "noted", "failed", ""));
        String vendor = "";
        for (Matrix.Row row : rows) {
            boolean failed = row.sum(Outcome.FAILED) > 0;
            lines.add(String.format(
                    Locale.ROOT,
                    form,
                    row.vendor().equals(vendor) ? "" : row.vendor(),
                    row.operation(),
                    row.checks(),
                    row.sum(Outcome.PASSED),
                    blank(row.sum(Outcome.SKIPPED)),
                    blank(row.sum(Outcome.NOTED)),
                    blank(row.sum(Outcome.FAILED)),
                    failed ? "FINDINGS" : row.sum(Outcome.NOTED) > 0 ? "notes" : "ok"));
            vendor = row.vendor();
        }
        lines.add("");
        some(lines, "FINDING ", result.findings(), MOST_FINDINGS);
        some(lines, "note ", result.notes(), MOST_NOTES);
        result.stopped().forEach((name, reason) -> lines.add("STOPPED " + name + ": " + reason));
        withoutResult(result)
                .forEach(name -> lines.add("NOT SEEN " + name + ": a job that succeeds, so no result was judged"));
        lines.add(String.format(
                Locale.ROOT,
                "%d checks in %.1f s: %s, %s, %d skipped. %s",
                result.checks().size(),
                result.took().toMillis() / 1000.0,
                counted(result.findings().size(), "finding"),
                counted(result.notes().size(), "note"),
                result.count(Outcome.SKIPPED),
                verdict(result)));
        return lines;
    }

    /** The vendors all of whose jobs ended otherwise, which a right server's may. */
    private static List<String> withoutResult(Result result) {
        Map<String, Boolean> seen = new TreeMap<>();
        result.checks().stream()
                .filter(check -> check.rule() == Rule.RESULT)
                .forEach(check ->
                        seen.merge(check.vendor(), check.outcome() != Outcome.SKIPPED, (one, other) -> one || other));
        return seen.keySet().stream()
                .filter(name -> !seen.getOrDefault(name, true))
                .toList();
    }

    private static String verdict(Result result) {
        if (!result.conforms()) {
            return "The server does not conform.";
        }
        return result.notes().isEmpty() ? "The server conforms." : "The server conforms, with notes.";
    }

    private static void some(List<String> lines, String mark, List<Finding> findings, int most) {
        findings.stream().limit(most).forEach(finding -> {
            lines.add(finding.line(mark));
            lines.add("    when: " + finding.check() + quirks(finding));
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

    private static String blank(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }
}
