package dev.mediajobs.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.check.Trace;
import dev.mediajobs.conformance.run.RunResult;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Tests reports of responses with markup and with characters that XML cannot represent. */
class ReportsTest {

    private static final String HOSTILE = "</pre>\"'><script>alert(1)</script>&amp;\0\u001b[2J\ud800\ufffe\ud83d\ude00";
    private static final String SHOWN =
            "</pre>\"'><script>alert(1)</script>&amp;\\u0000\\u001b[2J\\ud800\\ufffe\ud83d\ude00";
    private static final String RESPONSE =
            "HTTP 200\ncontent-type: text/html\n\n{\"a\": {\"id\": 1}, \"b\": {\"id\": 2}}";

    private static final RunResult RESULT = new RunResult(
            URI.create("http://127.0.0.1:1/%3Cscript%3E"),
            Instant.parse("2026-11-21T23:59:59Z"),
            Duration.ofMillis(1234),
            List.of(
                    check("miraflow", Rule.STATUS, Outcome.PASSED, ""),
                    check("miraflow", Rule.SCHEMA, Outcome.FAILED, "", finding("miraflow", "/b/id", false)),
                    check("creatify", Rule.SCHEMA, Outcome.FAILED, "", finding("creatify", HOSTILE, false)),
                    check("creatify", Rule.BODY, Outcome.NOTED, "", finding("creatify", "header content-type", true)),
                    check("creatify", Rule.RESULT, Outcome.SKIPPED, HOSTILE)),
            Map.of("miragic", HOSTILE),
            new ResponseInventory());

    private static CheckResult check(String vendor, Rule rule, Outcome outcome, String reason, Finding... findings) {
        return new CheckResult(vendor, "getVideo", rule, "read " + HOSTILE, outcome, List.of(findings), reason);
    }

    private static Finding finding(String vendor, String where, boolean note) {
        return finding(vendor, note ? Rule.BODY : Rule.SCHEMA, where, note);
    }

    private static Finding finding(String vendor, Rule rule, String where, boolean note) {
        return new Finding(
                vendor,
                "getVideo",
                rule,
                HOSTILE,
                where,
                "one of " + HOSTILE,
                HOSTILE,
                "specs/" + vendor + ".yaml",
                7,
                List.of("M-01", "M-02"),
                note,
                new Trace("GET /" + HOSTILE, RESPONSE + HOSTILE, "curl " + HOSTILE));
    }

    @Test
    void thePage_escapesTextOfTheServer() {
        assertThat(HtmlPage.of(RESULT))
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script", "alert(1)</", "</pre>\"", "\0", "\u001b", "\ud800\ufffe")
                .contains("The server does not conform", "&lt;script&gt;", "2026-11-21 at 23:59 UTC", "@media print");
    }

    @Test
    void thePage_marksTheLocationOfAFinding_andLinksToIt() {
        assertThat(HtmlPage.of(RESULT))
                .containsSubsequence("<a href=\"#f0\">1</a>", "<dl id=\"f0\">", "<mark>&quot;id&quot;: 2</mark>")
                .containsSubsequence("id=\"findings\"", "id=\"f1\"", "id=\"notes\"", "id=\"f2\"", "id=\"skipped\"")
                .contains("<mark>content-type: text/html</mark>", "M-01, M-02");
    }

    @Test
    void thePage_ofAConformingServer_hasNoFindings() {
        RunResult conforming = new RunResult(
                URI.create(RESULT.baseUrl()),
                RESULT.started(),
                RESULT.duration(),
                RESULT.checks().subList(0, 1),
                Map.of(),
                new ResponseInventory());
        assertThat(HtmlPage.of(conforming))
                .contains("The server conforms", "<p class=\"hint\">None.</p>")
                .doesNotContain("id=\"findings\"", "id=\"notes\"", "id=\"skipped\"", "href=\"#f");
    }

    @Test
    void theXml_isValid_andKeepsAllValidCharacters() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitXml.of(RESULT))));
        Element suites = xml.getDocumentElement();
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);

        assertThat(suites.getAttribute("tests")).isEqualTo("6");
        assertThat(suites.getAttribute("failures")).isEqualTo("2");
        assertThat(suites.getAttribute("errors")).isEqualTo("1");
        assertThat(suites.getAttribute("time")).isEqualTo("1.234");
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
        assertThat(failure.getAttribute("message")).contains("got " + SHOWN);
        assertThat(failure.getTextContent()).isEqualTo("curl " + SHOWN + "\n\n" + RESPONSE + SHOWN);
        assertThat(xml.getElementsByTagName("system-out").item(0).getTextContent())
                .startsWith("note: creatify getVideo");
        assertThat(((Element) xml.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo(SHOWN);
    }

    @Test
    void theTable_hasOneLinePerOperation_andEmptyCellsForZero() {
        assertThat(ConsoleTable.of(RESULT))
                .startsWith(
                        "vendor    operation  checks  passed  skipped  accepted  noted  failed",
                        "miraflow  getVideo        2       1                                 1  FINDINGS",
                        "creatify  getVideo        3       0        1                1       1  FINDINGS")
                .contains(
                        "ABORTED miragic: " + HOSTILE,
                        "NOT TESTED creatify: job results, because no job succeeded",
                        "    check: " + HOSTILE + "; quirks M-01, M-02",
                        "    reproduce: curl " + HOSTILE)
                .endsWith("5 checks in 1.2 s: 2 findings, 1 note, 1 skipped. The server does not conform.");
    }

    @Test
    void aRepeatedCheck_isOneCase_whichFailsIfAnyRepetitionFails() {
        CheckResult passed = check("miraflow", Rule.SCHEMA, Outcome.PASSED, "");
        CheckResult failed = check("miraflow", Rule.SCHEMA, Outcome.FAILED, "", finding("miraflow", "/id", false));
        for (List<CheckResult> order : List.of(List.of(passed, failed, passed), List.of(failed, passed))) {
            RunResult result = resultOf(order);

            ReportConsistency.check(result);
            assertThat(JUnitXml.of(result))
                    .contains("tests=\"1\" failures=\"1\"")
                    .containsOnlyOnce("<failure");
        }
    }

    @Test
    void acceptedDeviations_areNoNotes() {
        RunResult result = RESULT.withFindings(each -> each.accepted("reason"));

        assertThat(ConsoleTable.of(result))
                .startsWith(
                        "vendor    operation  checks  passed  skipped  accepted  noted  failed",
                        "miraflow  getVideo        2       1                  1                 accepted")
                .last()
                .asString()
                .contains("0 findings, 0 notes, 3 accepted");
    }

    @Test
    void anObservedApplication_isNamedIfOnlyItsRequestsAreWrong() {
        CheckResult request =
                check("miraflow", Rule.REQUEST, Outcome.FAILED, "", finding("miraflow", Rule.REQUEST, "body", false));
        CheckResult response = check("miraflow", Rule.SCHEMA, Outcome.FAILED, "", finding("miraflow", "/id", false));

        assertThat(ConsoleTable.of(resultOf(List.of(request))))
                .last()
                .asString()
                .endsWith(
                        "1 finding, 0 notes, 0 skipped. The requests of the application do not conform, the server does.");
        assertThat(ConsoleTable.of(resultOf(List.of(request, response))))
                .last()
                .asString()
                .endsWith("The server does not conform.");
    }

    private static RunResult resultOf(List<CheckResult> checks) {
        return new RunResult(
                URI.create("http://127.0.0.1:1"),
                Instant.EPOCH,
                Duration.ofMillis(1234),
                checks,
                Map.of(),
                new ResponseInventory());
    }
}
