package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges deviations. Those at one place of one operation are the same deviation; those of several operations with the
 * same expectation and the same actual value have one cause. A finding, a note and an accepted deviation are never
 * merged, so that counts and verdict agree.
 */
final class Causes {

    private Causes() {}

    static List<Finding> of(List<CheckResult> checks) {
        Map<String, Finding> places = new LinkedHashMap<>();
        checks.forEach(check -> check.findings().forEach(each -> places.putIfAbsent(each.key(), each)));
        Map<String, List<Finding>> causes = new LinkedHashMap<>();
        places.values().forEach(each -> causes.computeIfAbsent(cause(each), key -> new ArrayList<>())
                .add(each));
        return causes.values().stream().map(Finding::merged).toList();
    }

    private static String cause(Finding finding) {
        if (finding.where().equals("status") && isUnspecific(finding.actual())) {
            return String.join("\n", level(finding), finding.vendor(), "status", finding.actual());
        }
        // The same value at the same place of several operations; an error of one operation may have another cause.
        return String.join(
                "\n",
                level(finding),
                finding.vendor(),
                finding.rule().id(),
                finding.location(),
                finding.expected(),
                finding.actual(),
                finding.where().equals("status") ? finding.operation() + finding.title() : "",
                finding.where().startsWith("/") ? finding.file() + finding.line() : "");
    }

    /** Returns whether a status is a response of a gateway or router, for whatever request. */
    private static boolean isUnspecific(String actual) {
        return actual.matches("(?s)(3\\d\\d|401|403|404|405|429|501|502|503|504)\\b.*");
    }

    private static String level(Finding finding) {
        return finding.accepted() + "\n" + finding.note();
    }
}
