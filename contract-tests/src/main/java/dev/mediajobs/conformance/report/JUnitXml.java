package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.check.Check;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.run.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for build servers: one suite for each operation, one case for each check. */
final class JUnitXml {

    private JUnitXml() {}

    static String of(Result result) {
        Map<String, List<Check>> suites = new LinkedHashMap<>();
        for (Check check : result.checks()) {
            suites.computeIfAbsent(check.vendor() + "." + check.operation(), name -> new ArrayList<>())
                    .add(check);
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites name=\"mediajobs-conformance\" tests=\"")
                .append(result.checks().size() + result.stopped().size())
                .append("\" failures=\"")
                .append(result.count(Outcome.FAILED))
                .append("\" errors=\"")
                .append(result.stopped().size())
                .append("\" time=\"")
                .append(String.format(Locale.ROOT, "%.3f", result.took().toMillis() / 1000.0))
                .append("\">\n");
        suites.forEach((name, checks) -> suite(xml, name, checks));
        result.stopped().forEach((vendor, reason) -> xml.append("  <testsuite name=\"")
                .append(Escape.xml(vendor))
                .append("\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n    <testcase classname=\"")
                .append(Escape.xml(vendor))
                .append("\" name=\"all checks can be made\"><error message=\"")
                .append(Escape.xml(reason))
                .append("\"/></testcase>\n  </testsuite>\n"));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, String name, List<Check> checks) {
        xml.append("  <testsuite name=\"").append(Escape.xml(name));
        xml.append("\" tests=\"").append(checks.size());
        xml.append("\" failures=\"").append(count(checks, Outcome.FAILED));
        xml.append("\" errors=\"0\" skipped=\"")
                .append(count(checks, Outcome.SKIPPED))
                .append("\">\n");
        checks.forEach(check -> testCase(xml, name, check));
        xml.append("  </testsuite>\n");
    }

    private static void testCase(StringBuilder xml, String suite, Check check) {
        xml.append("    <testcase classname=\"").append(Escape.xml(suite));
        xml.append("\" name=\"").append(Escape.xml(check.rule().id() + ": " + check.title()));
        switch (check.outcome()) {
            case PASSED -> xml.append("\"/>\n");
            case SKIPPED ->
                xml.append("\"><skipped message=\"")
                        .append(Escape.xml(check.reason()))
                        .append("\"/></testcase>\n");
            case NOTED -> {
                xml.append("\"><system-out>");
                check.findings().forEach(each -> xml.append(Escape.xml(each.line("note: ")))
                        .append('\n'));
                xml.append("</system-out></testcase>\n");
            }
            case FAILED -> {
                xml.append("\">\n");
                check.findings().stream().filter(each -> !each.note()).forEach(each -> failure(xml, each));
                xml.append("    </testcase>\n");
            }
        }
    }

    private static void failure(StringBuilder xml, Finding finding) {
        xml.append("      <failure type=\"").append(finding.rule().id());
        xml.append("\" message=\"").append(Escape.xml(finding.line(""))).append("\">");
        xml.append(Escape.xml(finding.trace().curl() + "\n\n" + finding.trace().answer()));
        xml.append("</failure>\n");
    }

    private static long count(List<Check> checks, Outcome outcome) {
        return checks.stream().filter(each -> each.outcome() == outcome).count();
    }
}
