package dev.mediajobs.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
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
    private final RunResult result;
    private final ResponseInventory before = new ResponseInventory();
    private final List<String> changes = new ArrayList<>();

    private Drift(JsonNode baseline, RunResult result) {
        this.baseline = baseline;
        this.result = result;
        baseline.path("observed").properties().forEach(each -> each.getValue()
                .forEach(seen -> before.add(ResponseInventory.Place.of(each.getKey()), seen.asText())));
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
    public static List<String> between(JsonNode baseline, RunResult result) {
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
                        Finding.withAnyElement(each.path("where").asText()),
                        each.path("expected").asText())));
        Set<String> now = new TreeSet<>();
        for (Finding finding : result.findings()) {
            String key = key(
                    finding.vendor(), finding.operation(), finding.rule().id(), finding.location(), finding.expected());
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
        ResponseInventory now = result.observed();
        now.locations().forEach((place, seen) -> {
            Set<String> old = before.locations().getOrDefault(place, new TreeSet<>());
            if (answered(before, place) && old.isEmpty() && before.locations().containsKey(parent(place))) {
                newMember(place, seen).ifPresent(changes::add);
            } else if (!old.isEmpty()) {
                seen.stream().filter(each -> !old.contains(each)).forEach(each -> changed(place, each)
                        .ifPresent(changes::add));
            }
        });
        before.locations().forEach((place, seen) -> {
            boolean gone =
                    !now.locations().containsKey(place) && now.locations().containsKey(parent(place));
            if (gone && answered(now, place)) {
                goneMember(place).ifPresent(changes::add);
            }
        });
    }

    /** What a spec allows is no change of the vendor: which words of a job are seen is a matter of luck. */
    private static Optional<String> changed(ResponseInventory.Place place, String seen) {
        Optional<SpecNode> schema = schema(place);
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        SpecNode at = schema.get();
        if (seen.startsWith("word:")) {
            String word = seen.substring("word:".length());
            SpecNode values = at.child("enum");
            String edit =
                    "add " + word + " to the enum at " + values + " and, if it is a status, its phase to x-job-phase";
            return values.texts().contains(word)
                    ? Optional.empty()
                    : Optional.of("new word '" + word + "' at " + place + ": " + edit);
        }
        if (seen.equals("null")) {
            return at.child("nullable").json().asBoolean()
                    ? Optional.empty()
                    : Optional.of("null at " + place + ": add nullable: true at " + at);
        }
        String type = at.child("type").text();
        boolean fits = type.equals(seen) || (type.equals("number") && seen.equals("integer")) || type.isEmpty();
        return fits
                ? Optional.empty()
                : Optional.of("type " + seen + " at " + place + ": make it type: " + seen + " at " + at.child("type"));
    }

    private static Optional<String> newMember(ResponseInventory.Place place, Set<String> seen) {
        if (schema(place).isPresent()) {
            return Optional.empty();
        }
        String type = seen.stream()
                .filter(each -> !each.startsWith("word:"))
                .findFirst()
                .orElse("string");
        String name = JsonPointers.last(place.pointer());
        return schema(parent(place))
                .map(at -> at.child("properties").exists() ? at.child("properties") : at)
                .map(at ->
                        "new member " + place + ": add " + name + ": {type: " + type + "} to the properties at " + at);
    }

    /** A member may be gone because a job was looked at in other moments; not where no job is looked at. */
    private static Optional<String> goneMember(ResponseInventory.Place place) {
        String name = JsonPointers.last(place.pointer());
        Optional<SpecNode> required = schema(parent(place))
                .map(at -> at.child("required"))
                .filter(names -> names.texts().contains(name));
        if (required.isPresent()) {
            return Optional.of("member gone " + place + ": take " + name + " out of required at " + required.get());
        }
        boolean polled = VendorSpec.of(place.vendor()).operations().stream()
                .flatMap(each -> each.jobSpec().stream())
                .anyMatch(jobSpec -> jobSpec.pollOperation().equals(place.operation())
                        || jobSpec.pollVariants().contains(place.operation()));
        return polled || place.pointer().endsWith("/*") || place.status() / 100 != 2
                ? Optional.empty()
                : Optional.of("member gone " + place + ": nothing to edit, it was optional");
    }

    private static Optional<SpecNode> schema(ResponseInventory.Place place) {
        Optional<Operation> operation = VendorSpec.of(place.vendor()).operation(place.operation());
        Optional<ResponseSpec> response = operation.flatMap(each -> each.response(place.status()));
        return response.flatMap(
                each -> Schemas.find(each.schema(), place.pointer().replace("*", "0")).stream()
                        .findFirst());
    }

    private static boolean answered(ResponseInventory observed, ResponseInventory.Place place) {
        return observed.locations()
                .containsKey(new ResponseInventory.Place(place.vendor(), place.operation(), place.status(), ""));
    }

    private static ResponseInventory.Place parent(ResponseInventory.Place place) {
        String pointer = place.pointer();
        String around = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
        return new ResponseInventory.Place(place.vendor(), place.operation(), place.status(), around);
    }

    private static String key(String vendor, String operation, String rule, String where, String expected) {
        return vendor + " " + operation + ": " + rule + " at " + where + ", " + expected;
    }
}
