package dev.mediajobs.conformance.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.run.RunResult;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the report for CI servers: one suite per operation, one case per check. Names of cases are unique in a suite. */
final class JUnitXml {

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(RunResult result) {
        StringWriter out = new StringWriter();
        try {
            new JUnitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out)).write(result);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.append('\n').toString();
    }

    private void write(RunResult result) throws XMLStreamException {
        int errors = result.aborted().size();
        Map<String, List<CheckResult>> suites = result.checks().stream()
                .collect(groupingBy(check -> check.vendor() + "." + check.operation(), LinkedHashMap::new, toList()));
        xml.writeStartDocument("UTF-8", "1.0");
        start(
                "testsuites",
                "name",
                "mediajobs-conformance",
                "tests",
                result.checks().size() + errors);
        attributes("failures", result.count(Outcome.FAILED), "errors", errors);
        attributes("time", String.format(Locale.ROOT, "%.3f", result.duration().toMillis() / 1000.0));
        for (Map.Entry<String, List<CheckResult>> suite : suites.entrySet()) {
            List<CheckResult> checks = suite.getValue();
            suite(suite.getKey(), checks.size(), count(checks, Outcome.FAILED), 0, count(checks, Outcome.SKIPPED));
            for (CheckResult check : checks) {
                testCase(suite.getKey(), check);
            }
            xml.writeEndElement();
        }
        for (Map.Entry<String, String> stopped : result.aborted().entrySet()) {
            suite(stopped.getKey(), 1, 0, 1, 0);
            start("testcase", "classname", stopped.getKey(), "name", "all checks are possible");
            leaf("", "error", "message", stopped.getValue());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }

    private void suite(String name, int tests, long failures, int errors, long skipped) throws XMLStreamException {
        start("testsuite", "name", name, "tests", tests);
        attributes("failures", failures, "errors", errors, "skipped", skipped);
    }

    private void testCase(String suite, CheckResult check) throws XMLStreamException {
        start("testcase", "classname", suite, "name", check.rule().id() + ": " + check.title());
        switch (check.outcome()) {
            case PASSED -> {}
            case SKIPPED -> leaf("", "skipped", "message", check.reason());
            case ACCEPTED, NOTED ->
                leaf(
                        check.findings().stream()
                                .map(each ->
                                        each.line(each.isAccepted() ? "accepted: " : "note: ") + reason(each) + "\n")
                                .collect(joining()),
                        "system-out");
            case FAILED -> {
                for (Finding finding : check.findings()) {
                    if (finding.isFailure()) {
                        String exchange = finding.trace().curl() + "\n\n"
                                + finding.trace().response();
                        leaf(exchange, "failure", "type", finding.rule().id(), "message", finding.line(""));
                    }
                }
            }
        }
        xml.writeEndElement();
    }

    private static String reason(Finding finding) {
        return finding.isAccepted() ? ". Reason: " + finding.accepted() : "";
    }

    private void leaf(String text, String element, Object... attributes) throws XMLStreamException {
        start(element, attributes);
        xml.writeCharacters(Printable.lines(text));
        xml.writeEndElement();
    }

    private void start(String element, Object... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void attributes(Object... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute((String) pairs[i], Printable.lines(pairs[i + 1].toString()));
        }
    }

    private static long count(List<CheckResult> checks, Outcome outcome) {
        return checks.stream().filter(each -> each.outcome() == outcome).count();
    }
}
