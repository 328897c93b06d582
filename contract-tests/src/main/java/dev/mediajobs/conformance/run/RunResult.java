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
 * What came out of a run.
 *
 * @param baseUrl the server
 * @param started when
 * @param duration how long
 * @param checks all checks in their order
 * @param stopped vendors whose checks could not go on, with the reason
 * @param observed what the answers looked like
 */
public record RunResult(
        URI baseUrl,
        Instant started,
        Duration duration,
        List<CheckResult> checks,
        Map<String, String> stopped,
        ResponseInventory observed) {

    /** Findings and notes, each once: the same difference at the same place shows in many requests. */
    public List<Finding> differences() {
        Map<String, Finding> once = new LinkedHashMap<>();
        for (CheckResult check : checks) {
            for (Finding finding : check.findings()) {
                once.putIfAbsent(key(finding), finding);
            }
        }
        return new ArrayList<>(once.values());
    }

    /** Differences from what is documented. */
    public List<Finding> findings() {
        return differences().stream().filter(each -> !each.note()).toList();
    }

    /** Differences from what was inferred. */
    public List<Finding> notes() {
        return differences().stream().filter(Finding::note).toList();
    }

    /** Whether the server does what is documented. */
    public boolean conforms() {
        return stopped.isEmpty() && findings().isEmpty();
    }

    /** How many checks came out so. */
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
