package dev.mediajobs.conformance.observe.evidence;

import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The evidence that traffic gave for the statements of a spec, with the edits that follow. */
public final class EvidenceReport {

    private static final int MAX_PLACE = 400;

    private final SpecSource spec;
    private final SchemaSightings sightings;
    private final List<Correction> corrections;
    private final List<Statement> confirmed = new ArrayList<>();
    private final List<Statement> partly = new ArrayList<>();
    private final List<Statement> notSeen = new ArrayList<>();
    private final SpecEditor editor;

    EvidenceReport(
            SpecSource spec,
            SchemaSightings sightings,
            Map<String, Set<Integer>> codes,
            List<Correction> corrections,
            Map<Operation, String> moves) {
        this.spec = spec;
        this.sightings = sightings;
        this.corrections = List.copyOf(corrections);
        this.editor = new SpecEditor(spec);
        Set<String> contradicted = new HashSet<>();
        corrections.forEach(each -> contradicted.add(each.location().pointer()));
        for (Statement each : Statement.of(spec.vendor().document())) {
            if (!contradicted.contains(each.location().pointer())) {
                sort(each);
            }
        }
        confirmed.forEach(each -> editor.record(
                each.location(), place(each, sightings.of(each.location()).orElseThrow())));
        codes.forEach((id, seen) -> spec.vendor().operation(id).ifPresent(operation -> code(operation, seen)));
        corrections.forEach(each -> each.edit().accept(editor));
        PathEdit.move(editor, moves);
    }

    private void sort(Statement statement) {
        SpecNode location = statement.location();
        if (sightings.of(location).isEmpty()) {
            notSeen.add(statement);
        } else if (missingValues(location).isEmpty()) {
            confirmed.add(statement);
        } else {
            partly.add(statement);
        }
    }

    private Set<String> missingValues(SpecNode location) {
        Set<String> missing = new TreeSet<>(location.child("enum").texts());
        missing.removeAll(sightings.values(location));
        return missing;
    }

    /** Replaces the range of an undocumented success code with the only code that was seen. */
    private void code(Operation operation, Set<Integer> seen) {
        Optional<ResponseSpec> range = Optional.ofNullable(operation.responses().get("2XX"));
        if (range.isPresent() && seen.size() == 1) {
            editor.rename(range.get().entry(), "2XX", seen.iterator().next().toString());
        }
    }

    private static String place(Statement statement, Sighting sighting) {
        String place = sighting + "; before, " + statement.kind() + ": " + statement.place();
        return place.length() > MAX_PLACE ? place.substring(0, MAX_PLACE) + "..." : place;
    }

    /** Returns the spec with all edits. */
    public String yaml() {
        return editor.yaml();
    }

    /** Returns the edits as a unified diff for {@code git apply}; empty if there are none. */
    public String patch() {
        return editor.diff();
    }

    /** Returns the corrections, one line each, with file and line. */
    public List<String> corrections() {
        return corrections.stream()
                .map(each -> each.location() + ": " + each.text() + " (" + each.sighting() + ")")
                .toList();
    }

    /** Returns the statements that were seen, one line each, with file and line. */
    public List<String> confirmed() {
        return lines(
                confirmed, each -> sightings.of(each.location()).orElseThrow().toString());
    }

    /** Returns one line for the console. */
    public String summary() {
        int all = confirmed.size() + partly.size() + notSeen.size();
        return "evidence: " + confirmed.size() + " of " + all + " statements of " + spec.name()
                + " that no document makes were seen, " + corrections.size() + " corrections";
    }

    /**
     * Returns the report as Markdown.
     *
     * @param server the server, and whether it is the vendor's own
     */
    public String markdown(String server, boolean ownServer) {
        StringBuilder text = new StringBuilder("# Evidence for " + spec.name() + "\n\n" + summary() + ".\n\n");
        text.append("Server: `").append(server).append("`.");
        text.append(
                ownServer
                        ? ""
                        : " It is not the vendor's own server: what it returns is evidence only if it forwards to it.");
        text.append("\n\nApply the edits with `git apply evidence-")
                .append(spec.name())
                .append(".patch`.\n");
        section(text, "Corrections", corrections());
        section(text, "Seen", confirmed());
        section(
                text,
                "Seen in part",
                lines(partly, each -> "not seen: " + String.join(", ", missingValues(each.location()))));
        section(text, "Not seen", lines(notSeen, Statement::place));
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            lines.forEach(each -> text.append("- ").append(each).append('\n'));
        }
    }

    private static List<String> lines(List<Statement> statements, Function<Statement, String> detail) {
        return statements.stream()
                .map(each -> each.location() + " `" + each.location().pointer() + "` (" + each.kind() + "): "
                        + detail.apply(each))
                .toList();
    }
}
