package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.ResponseInventory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a run.
 *
 * @param started start time
 * @param checks all checks in order
 * @param aborted vendors whose checks were aborted, with the reason
 * @param observed fields, types and values of all responses
 */
public record RunResult(
        URI baseUrl,
        Instant started,
        Duration duration,
        List<CheckResult> checks,
        Map<String, String> aborted,
        ResponseInventory observed) {

    /** Returns findings and notes without duplicates: many requests reveal the same deviation. */
    public List<Finding> differences() {
        Map<String, Finding> distinct = new LinkedHashMap<>();
        checks.forEach(check -> check.findings().forEach(each -> distinct.putIfAbsent(key(each), each)));
        return new ArrayList<>(distinct.values());
    }

    /** Returns the deviations from documented behaviour. */
    public List<Finding> findings() {
        return differences().stream().filter(each -> !each.note()).toList();
    }

    /** Returns the deviations from inferred or expected behaviour. */
    public List<Finding> notes() {
        return differences().stream().filter(Finding::note).toList();
    }

    /** Returns whether all checks were completed without findings. */
    public boolean conforms() {
        return aborted.isEmpty() && findings().isEmpty();
    }

    /** Returns the number of checks with this outcome. */
    public long count(Outcome outcome) {
        return checks.stream().filter(each -> each.outcome() == outcome).count();
    }

    private static String key(Finding finding) {
        return String.join(
                "\n",
                finding.vendor(),
                finding.operation(),
                finding.rule().id(),
                finding.location(),
                finding.expected(),
                finding.where().equals("status") ? finding.title() : "",
                Integer.toString(finding.line()));
    }
}
