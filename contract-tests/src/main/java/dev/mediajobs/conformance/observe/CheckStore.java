package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checks of traffic without end, in bounded memory: checks of the same operation, rule and title are one, with each of
 * its deviations once. Not thread-safe.
 */
final class CheckStore {

    private static final int MAX_FINDINGS = 200;

    private final Map<Key, Merged> checks = new LinkedHashMap<>();

    private record Key(String vendor, String operation, Rule rule, String title) {}

    private record Deviation(String location, String expected, int line, boolean note) {}

    private static final class Merged {
        private Outcome outcome = Outcome.SKIPPED;
        private String reason = "";
        private final Map<Deviation, Finding> findings = new LinkedHashMap<>();
    }

    void add(CheckResult check) {
        Key key = new Key(check.vendor(), check.operation(), check.rule(), check.title());
        Merged merged = checks.computeIfAbsent(key, each -> new Merged());
        if (check.outcome().compareTo(merged.outcome) > 0) {
            merged.outcome = check.outcome();
        }
        merged.reason = check.reason();
        for (Finding finding : check.findings()) {
            if (merged.findings.size() < MAX_FINDINGS) {
                merged.findings.putIfAbsent(deviation(finding), finding);
            }
        }
    }

    /** Returns whether a finding would be kept, because it is the first of its kind. */
    boolean isNew(Finding finding) {
        Merged merged = checks.get(new Key(finding.vendor(), finding.operation(), finding.rule(), finding.title()));
        return merged == null || !merged.findings.containsKey(deviation(finding));
    }

    private static Deviation deviation(Finding finding) {
        return new Deviation(finding.location(), finding.expected(), finding.line(), finding.note());
    }

    List<CheckResult> checks() {
        List<CheckResult> all = new ArrayList<>();
        checks.forEach((key, merged) -> all.add(new CheckResult(
                key.vendor(),
                key.operation(),
                key.rule(),
                key.title(),
                merged.outcome,
                List.copyOf(merged.findings.values()),
                merged.outcome == Outcome.SKIPPED ? merged.reason : "")));
        return all;
    }
}
