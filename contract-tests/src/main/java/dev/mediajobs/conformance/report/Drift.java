package dev.mediajobs.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Observed;
import dev.mediajobs.conformance.run.Result;
import dev.mediajobs.conformance.spec.Answer;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What has changed at a server since a saved report, each change with the edit of the spec that would follow. */
public final class Drift {

    private final JsonNode baseline;
    private final Result result;
    private final Observed before = new Observed();
    private final List<String> changes = new ArrayList<>();

    private Drift(JsonNode baseline, Result result) {
        this.baseline = baseline;
        this.result = result;
        baseline.path("observed").properties().forEach(each -> each.getValue()
                .forEach(seen -> before.add(Observed.Place.of(each.getKey()), seen.asText())));
    }

    /**
     * Reads a saved report.
     *
     * @throws IOException if it cannot be read or is none
     */
    public static JsonNode baseline(Path file) throws IOException {
        JsonNode report = new JsonMapper().readTree(file.toFile());
        if (!report.path("kit").asText().equals("mediajobs-conformance")
                || !report.path("observed").isObject()) {
            throw new IOException("it is no findings.json of the kit");
        }
        return report;
    }

    /** The changes, one a line; empty if there are none. Only operations that answered in both runs are compared. */
    public static List<String> between(JsonNode baseline, Result result) {
        Drift drift = new Drift(baseline, result);
        drift.findings();
        drift.places();
        return List.copyOf(drift.changes);
    }

    private void findings() {
        Set<String> old = new TreeSet<>();
        baseline.path("findings")
                .forEach(each -> old.add(key(
                        each.path("vendor").asText(),
                        each.path("operation").asText(),
                        each.path("rule").asText(),
                        each.path("where").asText(),
                        each.path("expected").asText())));
        Set<String> now = new TreeSet<>();
        for (Finding finding : result.findings()) {
            String key = key(
                    finding.vendor(), finding.operation(), finding.rule().id(), finding.where(), finding.expected());
            if (now.add(key) && !old.contains(key)) {
                changes.add("new finding: " + finding.line(""));
            }
        }
        Set<String> judged = new HashSet<>();
        result.checks().forEach(check -> judged.add(check.vendor() + " " + check.operation() + ":"));
        old.stream()
                .filter(key -> !now.contains(key) && judged.stream().anyMatch(key::startsWith))
                .forEach(key -> changes.add("no longer found: " + key));
    }

    private void places() {
        Observed now = result.observed();
        now.places().forEach((place, seen) -> {
            if (!answered(before, place)) {
                return;
            }
            Set<String> old = before.places().getOrDefault(place, new TreeSet<>());
            boolean around = before.places().containsKey(parent(place));
            if (old.isEmpty() && around) {
                changes.add("new member " + place + " (" + String.join(", ", seen) + "): " + newMember(place, seen));
            }
            seen.stream()
                    .filter(each -> !old.isEmpty() && !old.contains(each))
                    .forEach(each -> changes.add(changed(place, each)));
        });
        before.places().forEach((place, seen) -> {
            boolean gone = !now.places().containsKey(place) && now.places().containsKey(parent(place));
            if (gone && answered(now, place)) {
                changes.add("member gone " + place + ": " + goneMember(place));
            }
        });
    }

    private String changed(Observed.Place place, String seen) {
        if (seen.startsWith("word:")) {
            String word = seen.substring("word:".length());
            return "new word '" + word + "' at " + place + ": "
                    + edit(place, word)
                            .map(at -> "add " + word + " to the enum at " + at
                                    + " and, if it is a status, its phase to x-job-phase")
                            .orElse("the spec has it already");
        }
        if (seen.equals("null")) {
            return "null at " + place + ": "
                    + schema(place)
                            .map(at -> known(at, "nullable")
                                    ? "the spec allows it already, " + at
                                    : "add nullable: true at " + at)
                            .orElse(unknown(place));
        }
        return "type " + seen + " at " + place + ": "
                + schema(place)
                        .map(at -> at.child("type").text().equals(seen)
                                ? "the spec has it already, " + at
                                : "mend the type at " + at)
                        .orElse(unknown(place));
    }

    private String newMember(Observed.Place place, Set<String> seen) {
        Optional<SpecNode> known = schema(place);
        if (known.isPresent()) {
            return "the spec has it already, " + known.get();
        }
        String type = seen.stream()
                .filter(each -> !each.startsWith("word:"))
                .findFirst()
                .orElse("string");
        String name = Pointers.last(place.pointer());
        return schema(parent(place))
                .map(at -> "add " + name + ": {type: " + type + "} to the properties at " + at)
                .orElse(unknown(place));
    }

    private String goneMember(Observed.Place place) {
        return schema(parent(place))
                .filter(at -> at.child("required").words().contains(Pointers.last(place.pointer())))
                .map(at -> "take " + Pointers.last(place.pointer()) + " out of required at " + at.child("required"))
                .orElse("nothing to edit, it was optional");
    }

    /** The enum that lacks a word. */
    private Optional<SpecNode> edit(Observed.Place place, String word) {
        return schema(place)
                .map(at -> at.child("enum"))
                .filter(words -> words.exists() && !words.words().contains(word));
    }

    private static Optional<SpecNode> schema(Observed.Place place) {
        Optional<Operation> operation = Vendor.of(place.vendor()).operation(place.operation());
        Optional<Answer> answer = operation.flatMap(each -> each.answer(place.status()));
        return answer.flatMap(
                each -> StatusWords.find(each.jsonSchema(), place.pointer().replace("*", "0")).stream()
                        .findFirst());
    }

    private static boolean known(SpecNode schema, String keyword) {
        return schema.child(keyword).json().asBoolean();
    }

    private static String unknown(Observed.Place place) {
        return "the spec has no place for it in specs/" + place.vendor() + ".yaml";
    }

    private static boolean answered(Observed observed, Observed.Place place) {
        return observed.places().containsKey(new Observed.Place(place.vendor(), place.operation(), place.status(), ""));
    }

    private static Observed.Place parent(Observed.Place place) {
        String pointer = place.pointer();
        String around = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
        return new Observed.Place(place.vendor(), place.operation(), place.status(), around);
    }

    private static String key(String vendor, String operation, String rule, String where, String expected) {
        return vendor + " " + operation + ": " + rule + " at " + where + ", " + expected;
    }
}
