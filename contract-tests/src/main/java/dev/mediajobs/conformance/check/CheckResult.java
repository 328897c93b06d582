package dev.mediajobs.conformance.check;

import java.util.List;

/**
 * The result of one check.
 *
 * @param title description of the request
 * @param findings the deviations; empty unless the outcome is noted or failed
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
        Outcome outcome = findings.isEmpty()
                ? Outcome.PASSED
                : findings.stream().anyMatch(Finding::isFailure) ? Outcome.FAILED : Outcome.NOTED;
        return new CheckResult(vendor, operation, rule, title, outcome, List.copyOf(findings), "");
    }
}
