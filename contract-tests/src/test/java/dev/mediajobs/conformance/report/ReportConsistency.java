package dev.mediajobs.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.run.RunResult;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Asserts that table, JUnit, JSON, SARIF, HTML and exit status of a run agree. */
public final class ReportConsistency {

    private static final JsonMapper JSON = new JsonMapper();

    private ReportConsistency() {}

    /** Checks the reports of a result. */
    public static void check(RunResult result) {
        check(
                Reports.files(result),
                String.join("\n", ConsoleTable.of(result)),
                result.verdict().exitStatus());
    }

    /** Checks the report files in a folder, as written by a run with this output. */
    public static void check(Path folder, String console, int exit) {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of("findings.json", "junit.xml", "conformance.sarif", "conformance.html")) {
            try {
                files.put(name, Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        check(files, console, exit);
    }

    private static void check(Map<String, String> files, String console, int exit) {
        try {
            JsonNode report = JSON.readTree(files.get("findings.json"));
            JsonNode summary = report.path("summary");
            int findings = summary.path("findings").asInt();
            int failed = summary.path("failed").asInt();
            boolean aborted = !report.path("aborted").isEmpty();

            assertThat(findings > 0)
                    .as("failed checks are findings: %s", summary)
                    .isEqualTo(failed > 0);
            assertThat(exit).as("exit status").isEqualTo(findings > 0 ? 1 : aborted ? 2 : 0);
            assertThat(report.path("conforms").asBoolean()).isEqualTo(exit == 0);
            for (String level : List.of("findings", "notes", "accepted")) {
                assertThat(report.path(level))
                        .as(level)
                        .hasSize(summary.path(level).asInt());
            }
            int notes = summary.path("notes").asInt();
            console(console, findings, notes);
            junit(files.get("junit.xml"), summary, report.path("aborted").size());
            sarif(JSON.readTree(files.get("conformance.sarif")), summary);
            assertThat(files.get("conformance.html"))
                    .contains(
                            exit == 0
                                    ? "The server conforms"
                                    : exit == 1 ? "does not conform" : "not checked completely");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void console(String console, int findings, int notes) {
        assertThat(console.contains("FINDINGS")).as("rows of the table").isEqualTo(findings > 0);
        assertThat(console)
                .contains(": " + findings + (findings == 1 ? " finding, " : " findings, ") + notes
                        + (notes == 1 ? " note, " : " notes, "))
                .contains(findings > 0 ? "does not conform" : ". The server ");
    }

    private static void junit(String xml, JsonNode summary, int aborted) {
        try {
            Element suites = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            List<String> names = new ArrayList<>();
            NodeList cases = suites.getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element each = (Element) cases.item(i);
                names.add(each.getAttribute("classname") + " " + each.getAttribute("name"));
            }
            assertThat(names)
                    .as("names of cases")
                    .doesNotHaveDuplicates()
                    .hasSize(summary.path("checks").asInt() + aborted);
            assertThat(suites.getAttribute("failures"))
                    .isEqualTo(summary.path("failed").asText());
            assertThat(suites.getElementsByTagName("failure").getLength())
                    .isGreaterThanOrEqualTo(summary.path("failed").asInt());
            assertThat(suites.getElementsByTagName("failure").getLength() > 0)
                    .isEqualTo(summary.path("findings").asInt() > 0);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sarif(JsonNode log, JsonNode summary) {
        int errors = 0;
        int notes = 0;
        int suppressed = 0;
        for (JsonNode each : log.at("/runs/0/results")) {
            if (each.has("suppressions")) {
                suppressed++;
            } else if (each.path("level").asText().equals("error")) {
                errors++;
            } else {
                notes++;
            }
        }
        assertThat(errors).isEqualTo(summary.path("findings").asInt());
        assertThat(notes).isEqualTo(summary.path("notes").asInt());
        assertThat(suppressed).isEqualTo(summary.path("accepted").asInt());
    }
}
