package dev.mediajobs.conformance.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of one check.
 *
 * @param title description of the request
 * @param findings the deviations; empty if the outcome is skipped or passed
 * @param reason reason for skipping the check; empty otherwise
 */
public record CheckResult(
        String vendor,
        String operation,
        Rule rule,
        String title,
        Outcome outcome,
        List<Finding> findings,
        String reason) {

    /** Creates the result of a completed check, whose outcome follows from its findings. */
    public static CheckResult of(String vendor, String operation, Rule rule, String title, List<Finding> findings) {
        Outcome outcome = findings.stream()
                .map(CheckResult::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.PASSED);
        return new CheckResult(vendor, operation, rule, title, outcome, List.copyOf(findings), "");
    }

    private static Outcome outcome(Finding finding) {
        return finding.isFailure() ? Outcome.FAILED : finding.isAccepted() ? Outcome.ACCEPTED : Outcome.NOTED;
    }

    /**
     * Makes the checks of the same operation, rule and title one check, with the worst outcome and all findings: a
     * request may be repeated, such as a poll, and the number of repetitions depends on the time.
     */
    public static List<CheckResult> withoutRepetitions(List<CheckResult> checks) {
        Map<List<Object>, List<CheckResult>> byName = new LinkedHashMap<>();
        checks.forEach(each -> byName.computeIfAbsent(
                        List.of(each.vendor, each.operation, each.rule, each.title), name -> new ArrayList<>())
                .add(each));
        return byName.values().stream().map(CheckResult::merged).toList();
    }

    private static CheckResult merged(List<CheckResult> repetitions) {
        CheckResult worst = repetitions.stream()
                .max(Comparator.comparing(CheckResult::outcome))
                .orElseThrow();
        List<Finding> all =
                repetitions.stream().flatMap(each -> each.findings.stream()).toList();
        return new CheckResult(
                worst.vendor, worst.operation, worst.rule, worst.title, worst.outcome, all, worst.reason);
    }
}
