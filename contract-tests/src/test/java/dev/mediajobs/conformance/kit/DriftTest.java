package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.check.Trace;
import dev.mediajobs.conformance.report.Drift;
import dev.mediajobs.conformance.run.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the reported changes of a server and the locations of the spec edits. */
class DriftTest {

    private static final Pattern PLACE = Pattern.compile("(specs/\\w+\\.yaml):(\\d+)");

    private final ResponseInventory observed = new ResponseInventory();

    @Test
    void aNewMember_isAddedToTheProperties() throws IOException {
        observe("", "object");
        observe("/audio", "string");
        observe("/status", "string");
        observe("/name", "string");
        observe("/watermark", "boolean");

        String change = onlyChange();

        assertThat(change).startsWith("new member creatify getAurora 200 /watermark: add watermark: {type: boolean}");
        assertThat(lineOf(change)).isEqualTo("properties:");
    }

    @Test
    void anotherType_isChangedInTheSpec() throws IOException {
        observe("/name", "integer");

        String change = onlyChange();

        assertThat(change).contains("type integer at creatify getAurora 200 /name: change it to type: integer at");
        assertThat(lineOf(change)).isEqualTo("type: string");
    }

    @Test
    void aNewValue_isAddedToTheEnum() throws IOException {
        observe("/status", "value:rendering");

        String change = onlyChange();

        assertThat(change).startsWith("new value 'rendering' at creatify getAurora 200 /status");
        assertThat(lineOf(change)).startsWith("enum: [pending, ");
    }

    @Test
    void aNull_makesTheMemberNullable() throws IOException {
        observe("/audio", "null");

        String change = onlyChange();

        assertThat(change).startsWith("null at creatify getAurora 200 /audio: add nullable: true at");
        assertThat(lineOf(change)).isEqualTo("audio:");
    }

    @Test
    void aValueOfTheSpec_andAnUnchangedType_areIgnored() throws IOException {
        observe("/status", "value:rejected");
        observe("/name", "string");

        assertThat(changes(List.of())).isEmpty();
    }

    @Test
    void aDifferenceInAllElementsOfAList_isOneFinding_andTheSameInAnotherRun() throws IOException {
        List<Finding> found = List.of(finding("/videos/1/id"), finding("/videos/7/id"));

        assertThat(result(found).findings()).containsExactly(finding("/videos/1/id"));
        assertThat(changes(found)).isEmpty();
    }

    private void observe(String pointer, String typeOrValue) {
        observed.add(new ResponseInventory.Location("creatify", "getAurora", 200, pointer), typeOrValue);
    }

    private String onlyChange() throws IOException {
        List<String> changes = changes(List.of());
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private List<String> changes(List<Finding> found) throws IOException {
        String before = """
                {"findings": [{"vendor": "creatify", "operation": "getAurora", "rule": "schema", "where": "/videos/0/id",
                  "expected": "a text"}],
                 "observed": {"creatify getAurora 200 ": ["object"], "creatify getAurora 200 /name": ["string"],
                  "creatify getAurora 200 /audio": ["string"],
                  "creatify getAurora 200 /status": ["string", "value:running"]}}""";
        return Drift.between(new JsonMapper().readTree(before), result(found));
    }

    private RunResult result(List<Finding> found) {
        List<CheckResult> checks = found.isEmpty()
                ? List.of()
                : List.of(new CheckResult("creatify", "getAurora", Rule.SCHEMA, "poll", Outcome.FAILED, found, ""));
        return new RunResult(
                URI.create("http://127.0.0.1:1"), Instant.EPOCH, Duration.ZERO, checks, Map.of(), observed);
    }

    private static Finding finding(String where) {
        return new Finding(
                "creatify",
                "getAurora",
                Rule.SCHEMA,
                "poll",
                where,
                "a text",
                "7",
                "creatify.yaml",
                1,
                List.of(),
                false,
                Trace.NONE);
    }

    private static String lineOf(String change) throws IOException {
        Matcher place = PLACE.matcher(change);
        assertThat(place.find()).isTrue();
        int line = Integer.parseInt(place.group(2));
        return Files.readAllLines(Path.of("..").resolve(place.group(1)))
                .get(line - 1)
                .strip();
    }
}
