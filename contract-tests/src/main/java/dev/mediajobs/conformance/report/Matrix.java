package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of checks by operation and rule. */
record Matrix(List<Row> rows) {

    /** The checks of one operation. */
    record Row(String vendor, String operation, Map<Rule, Cell> cells) {

        Cell cell(Rule rule) {
            return cells.getOrDefault(rule, new Cell(Map.of()));
        }

        int sum(Outcome outcome) {
            return cells.values().stream().mapToInt(cell -> cell.count(outcome)).sum();
        }

        int checks() {
            return cells.values().stream().mapToInt(Cell::checks).sum();
        }
    }

    /** The checks of one operation and one rule. */
    record Cell(Map<Outcome, Integer> counts) {

        int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        int checks() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int failed() {
            return count(Outcome.FAILED);
        }

        int noted() {
            return count(Outcome.NOTED);
        }

        int accepted() {
            return count(Outcome.ACCEPTED);
        }

        int skipped() {
            return count(Outcome.SKIPPED);
        }

        /** Returns the CSS class of the worst outcome. */
        String kind() {
            return failed() > 0 ? "bad" : noted() + accepted() > 0 ? "note" : skipped() > 0 ? "skip" : "good";
        }

        int number() {
            return failed() > 0 ? failed() : noted() + accepted() > 0 ? noted() + accepted() : checks();
        }
    }

    static Matrix of(RunResult result) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (CheckResult check : result.checks()) {
            Row row = rows.computeIfAbsent(
                    check.vendor() + " " + check.operation(),
                    key -> new Row(check.vendor(), check.operation(), new EnumMap<>(Rule.class)));
            Cell cell = row.cells().computeIfAbsent(check.rule(), rule -> new Cell(new EnumMap<>(Outcome.class)));
            cell.counts().merge(check.outcome(), 1, Integer::sum);
        }
        return new Matrix(new ArrayList<>(rows.values()));
    }

    /** Returns the rules with at least one check. */
    List<Rule> rules() {
        return Arrays.stream(Rule.values())
                .filter(rule -> rows.stream().anyMatch(row -> row.cells().containsKey(rule)))
                .toList();
    }
}
