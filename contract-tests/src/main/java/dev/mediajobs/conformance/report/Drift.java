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

/** Compares a run with a saved report and lists the changes, each with the edit of the spec. */
public final class Drift {

    private final JsonNode baseline;
    private final RunResult result;
    private final ResponseInventory previous = new ResponseInventory();
    private final List<String> changes = new ArrayList<>();

    private Drift(JsonNode baseline, RunResult result) {
        this.baseline = baseline;
        this.result = result;
        baseline.path("observed").properties().forEach(each -> each.getValue()
                .forEach(seen -> previous.add(ResponseInventory.Location.of(each.getKey()), seen.asText())));
    }

    /**
     * Reads a saved report.
     *
     * @throws IOException if the file is not a readable report of this format
     */
    public static JsonNode baseline(Path file) throws IOException {
        JsonNode report = new JsonMapper().readTree(file.toFile());
        if (!report.path("kit").asText().equals("mediajobs-conformance")
                || !report.path("observed").isObject()) {
            throw new IOException("not a findings.json of the kit");
        }
        return report;
    }

    /** Returns one line per change. Compares only operations with a response in both runs. */
    public static List<String> between(JsonNode baseline, RunResult result) {
        Drift drift = new Drift(baseline, result);
        drift.compareFindings();
        drift.compareResponses();
        return List.copyOf(drift.changes);
    }

    private void compareFindings() {
        Set<String> old = places(baseline);
        Set<String> current = new TreeSet<>();
        result.checks().forEach(check -> check.findings().stream()
                .filter(each -> !each.note())
                .forEach(each -> current.add(place(each))));
        Set<String> reported = new HashSet<>();
        result.checks().forEach(check -> check.findings().stream()
                .filter(Finding::isFailure)
                .filter(each -> !old.contains(place(each)) && reported.add(place(each)))
                .forEach(each -> changes.add("new finding: " + each.line(""))));
        Set<String> checked = new HashSet<>();
        result.checks().forEach(check -> checked.add(check.vendor() + " " + check.operation() + ":"));
        old.stream()
                .filter(key -> !current.contains(key) && checked.stream().anyMatch(key::startsWith))
                .forEach(key -> changes.add("no longer found: " + key));
    }

    private void compareResponses() {
        ResponseInventory current = result.observed();
        current.locations().forEach((place, seen) -> {
            Set<String> old = previous.locations().getOrDefault(place, new TreeSet<>());
            if (hasResponse(previous, place)
                    && old.isEmpty()
                    && previous.locations().containsKey(parent(place))) {
                newMember(place, seen).ifPresent(changes::add);
            } else if (!old.isEmpty()) {
                seen.stream().filter(each -> !old.contains(each)).forEach(each -> changed(place, each)
                        .ifPresent(changes::add));
            }
        });
        previous.locations().forEach((place, seen) -> {
            boolean removed = !current.locations().containsKey(place)
                    && current.locations().containsKey(parent(place));
            if (removed && hasResponse(current, place)) {
                removedMember(place).ifPresent(changes::add);
            }
        });
    }

    /** Ignores types and values that the spec allows, because not every run observes all of them. */
    private static Optional<String> changed(ResponseInventory.Location place, String seen) {
        Optional<SpecNode> schema = schema(place);
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        SpecNode at = schema.get();
        if (seen.startsWith("value:")) {
            String value = seen.substring("value:".length());
            SpecNode values = at.child("enum");
            String edit =
                    "add " + value + " to the enum at " + values + " and, if it is a status, its phase to x-job-phase";
            return values.texts().contains(value)
                    ? Optional.empty()
                    : Optional.of("new value '" + value + "' at " + place + ": " + edit);
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
                : Optional.of(
                        "type " + seen + " at " + place + ": change it to type: " + seen + " at " + at.child("type"));
    }

    private static Optional<String> newMember(ResponseInventory.Location place, Set<String> seen) {
        if (schema(place).isPresent()) {
            return Optional.empty();
        }
        String type = seen.stream()
                .filter(each -> !each.startsWith("value:"))
                .findFirst()
                .orElse("string");
        String name = JsonPointers.last(place.pointer());
        return schema(parent(place))
                .map(at -> at.child("properties").exists() ? at.child("properties") : at)
                .map(at ->
                        "new member " + place + ": add " + name + ": {type: " + type + "} to the properties at " + at);
    }

    /** Ignores optional members of job responses, because the run may have polled at other moments. */
    private static Optional<String> removedMember(ResponseInventory.Location place) {
        String name = JsonPointers.last(place.pointer());
        Optional<SpecNode> required = schema(parent(place))
                .map(at -> at.child("required"))
                .filter(names -> names.texts().contains(name));
        if (required.isPresent()) {
            return Optional.of("removed member " + place + ": remove " + name + " from required at " + required.get());
        }
        boolean polled = VendorSpec.of(place.vendor()).operations().stream()
                .flatMap(each -> each.jobSpec().stream())
                .anyMatch(jobSpec -> jobSpec.pollOperation().equals(place.operation())
                        || jobSpec.pollVariants().contains(place.operation()));
        return polled || place.pointer().endsWith("/*") || place.status() / 100 != 2
                ? Optional.empty()
                : Optional.of("removed member " + place + ": nothing to edit, it was optional");
    }

    private static Optional<SpecNode> schema(ResponseInventory.Location place) {
        Optional<Operation> operation = VendorSpec.of(place.vendor()).operation(place.operation());
        Optional<ResponseSpec> response = operation.flatMap(each -> each.response(place.status()));
        return response.flatMap(
                each -> Schemas.find(each.schema(), place.pointer().replace("*", "0")).stream()
                        .findFirst());
    }

    private static boolean hasResponse(ResponseInventory observed, ResponseInventory.Location place) {
        return observed.locations()
                .containsKey(new ResponseInventory.Location(place.vendor(), place.operation(), place.status(), ""));
    }

    private static ResponseInventory.Location parent(ResponseInventory.Location place) {
        String pointer = place.pointer();
        String parent = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
        return new ResponseInventory.Location(place.vendor(), place.operation(), place.status(), parent);
    }

    /** Returns the findings of a saved report, each as {@link #place}. */
    public static Set<String> places(JsonNode baseline) {
        Set<String> places = new TreeSet<>();
        for (String level : List.of("findings", "accepted")) {
            for (JsonNode each : baseline.path(level)) {
                String vendor = each.path("vendor").asText() + " ";
                places.add(vendor + each.path("operation").asText() + ": "
                        + each.path("rule").asText() + " at "
                        + Finding.withAnyElement(each.path("where").asText()) + ", "
                        + each.path("expected").asText());
                each.path("also").forEach(other -> places.add(vendor + other.asText()));
            }
        }
        return places;
    }

    /** Returns by what findings of several runs are compared. */
    public static String place(Finding finding) {
        return finding.vendor() + " " + finding.place();
    }
}
