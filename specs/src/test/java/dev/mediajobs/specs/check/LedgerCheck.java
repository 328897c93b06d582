package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks that the catalogue of quirks, the ledger, the specs and the tests match, in both directions. */
public final class LedgerCheck implements Check {

    /** How many quirks were found in the document of each vendor. Newly found ones raise a number. */
    static final Map<String, Integer> CATALOGUE = catalogue();

    private static final String LEDGER = "quirks.yaml";
    private static final Set<String> CLASSES = Set.of("normalised", "modelled", "tolerated", "simulated", "no-effect");

    private final TestCode tests;

    /** Creates a check with the tests of a module. */
    public LedgerCheck(TestCode tests) {
        this.tests = tests;
    }

    /** Returns all ids that the ledger must contain. */
    public static Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        CATALOGUE.forEach((letter, count) -> {
            for (int i = 1; i <= count; i++) {
                ids.add(String.format(Locale.ROOT, "%s-%02d", letter, i));
            }
        });
        return ids;
    }

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        Source ledger = folder.ledger().orElse(null);
        if (ledger == null) {
            return List.of(new Finding(LEDGER, 1, "", "The ledger is missing.", "restore the file."));
        }
        Map<String, JsonNode> entries = entries(ledger, findings);
        Map<String, Set<String>> places = specPlaces(folder);
        for (String id : ids()) {
            if (!entries.containsKey(id)) {
                findings.add(
                        ledger.finding("/quirks", "The quirk " + id + " has no entry.", "add one; see README.md."));
            }
        }
        for (int i = 0; i < ledger.root().path("quirks").size(); i++) {
            JsonNode entry = ledger.root().path("quirks").get(i);
            entry(folder, ledger, "/quirks/" + i, entry, findings);
            unlisted(ledger, "/quirks/" + i, entry, places, findings);
        }
        specs(folder, entries, findings);
        tests(ledger, entries, findings);
        return findings;
    }

    private static Map<String, JsonNode> entries(Source ledger, List<Finding> findings) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (int i = 0; i < ledger.root().path("quirks").size(); i++) {
            JsonNode entry = ledger.root().path("quirks").get(i);
            String id = entry.path("id").asText();
            String pointer = "/quirks/" + i + "/id";
            if (!ids().contains(id)) {
                findings.add(ledger.finding(
                        pointer,
                        "The quirk " + id + " is not in the catalogue.",
                        "mend the id, or raise the count in LedgerCheck."));
            }
            if (entries.putIfAbsent(id, entry) != null) {
                findings.add(ledger.finding(pointer, "The quirk " + id + " has two entries.", "merge them."));
            }
        }
        return entries;
    }

    private void entry(SpecFolder folder, Source ledger, String pointer, JsonNode entry, List<Finding> findings) {
        String id = entry.path("id").asText();
        String kind = entry.path("class").asText();
        if (!CLASSES.contains(kind)) {
            findings.add(ledger.finding(
                    pointer + "/class",
                    "The class of " + id + " is '" + kind + "'.",
                    "write one of " + new TreeSet<>(CLASSES) + "."));
        }
        if (entry.path("decision").asText().isBlank()) {
            findings.add(ledger.finding(
                    pointer, "The quirk " + id + " has no decision.", "describe the decision in one line."));
        }
        boolean noEffect = kind.equals("no-effect");
        if (noEffect == entry.has("test") || noEffect == entry.has("spec")) {
            findings.add(ledger.finding(
                    pointer,
                    "The quirk " + id
                            + (noEffect ? " has no effect, yet names a place or test." : " names no place or no test."),
                    noEffect
                            ? "remove them, or choose another class."
                            : "name where it is decided and what proves it."));
            return;
        }
        for (int i = 0; i < entry.path("spec").size(); i++) {
            place(
                    folder,
                    ledger,
                    pointer + "/spec/" + i,
                    id,
                    entry.path("spec").get(i).asText(),
                    findings);
        }
        String test = entry.path("test").asText();
        if (!noEffect
                && tests.marks().stream()
                        .noneMatch(mark -> mark.runs()
                                && mark.id().equals(id)
                                && mark.test().equals(test))) {
            findings.add(ledger.finding(
                    pointer + "/test",
                    "No test in " + test + " proves the quirk " + id + ".",
                    "mark one there with @Quirk(\"" + id + "\"), or name the class that has it."));
        }
    }

    private static void place(
            SpecFolder folder, Source ledger, String pointer, String id, String place, List<Finding> findings) {
        int hash = place.indexOf('#');
        String file = hash < 0 ? place : place.substring(0, hash);
        String inside = hash < 0 ? "" : place.substring(hash + 1);
        Source source = folder.specs().stream()
                .filter(spec -> spec.file().equals(file))
                .findFirst()
                .orElse(null);
        JsonNode node = source == null ? null : source.root().at(inside);
        if (node == null || node.isMissingNode()) {
            findings.add(ledger.finding(
                    pointer,
                    "The quirk " + id + " points at " + place + ", which does not exist.",
                    "write its current location."));
        } else if (!marks(node).contains(id)) {
            findings.add(ledger.finding(
                    pointer,
                    "The quirk " + id + " points at " + file + ":" + source.line(inside) + ", which does not name it.",
                    "add " + id + " to the x-quirks there, or mend the place."));
        }
    }

    private static void specs(SpecFolder folder, Map<String, JsonNode> entries, List<Finding> findings) {
        for (Source source : folder.specs()) {
            SchemaWalker.objects(source.root(), (pointer, node) -> {
                for (String id : marks(node)) {
                    JsonNode entry = entries.get(id);
                    if (entry == null || entry.path("class").asText().equals("no-effect")) {
                        findings.add(source.finding(
                                pointer + "/x-quirks",
                                "The quirk " + id
                                        + (entry == null
                                                ? " is not in the ledger."
                                                : " has no effect, says the ledger."),
                                "mend the id, or its entry in quirks.yaml."));
                    }
                }
            });
        }
    }

    private void tests(Source ledger, Map<String, JsonNode> entries, List<Finding> findings) {
        for (TestCode.Mark mark : tests.marks()) {
            JsonNode entry = entries.get(mark.id());
            if (!mark.runs()) {
                findings.add(
                        new Finding(mark.file(), mark.line(), mark.id(), "@Quirk is not on a test.", "add @Test."));
            }
            if (entry == null || entry.path("class").asText().equals("no-effect")) {
                findings.add(new Finding(
                        mark.file(),
                        mark.line(),
                        mark.id(),
                        "The test proves " + mark.id()
                                + (entry == null ? ", which is not in " : ", which has no effect by ") + ledger.file()
                                + ".",
                        "mend the id, or its entry."));
            }
        }
    }

    private static void unlisted(
            Source ledger, String pointer, JsonNode entry, Map<String, Set<String>> places, List<Finding> findings) {
        Set<String> listed = new TreeSet<>();
        entry.path("spec").forEach(place -> listed.add(place.asText()));
        String id = entry.path("id").asText();
        for (String place : places.getOrDefault(id, Set.of())) {
            if (entry.has("spec") && !listed.contains(place)) {
                findings.add(ledger.finding(
                        pointer, "The entry of " + id + " does not list " + place + ".", "add the place to its spec."));
            }
        }
    }

    private static Map<String, Set<String>> specPlaces(SpecFolder folder) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Source source : folder.specs()) {
            SchemaWalker.objects(source.root(), (pointer, node) -> marks(node)
                    .forEach(id ->
                            places.computeIfAbsent(id, key -> new TreeSet<>()).add(source.file() + "#" + pointer)));
        }
        return places;
    }

    private static List<String> marks(JsonNode node) {
        List<String> ids = new ArrayList<>();
        node.path("x-quirks").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static Map<String, Integer> catalogue() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("M", 96);
        counts.put("G", 59);
        counts.put("R", 44);
        counts.put("C", 34);
        return counts;
    }
}
