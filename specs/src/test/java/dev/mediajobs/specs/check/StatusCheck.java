package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that aliases refer to values, and that every value of a status has a phase. */
final class StatusCheck implements Check {

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            SchemaWalker.objects(source.root(), (pointer, node) -> {
                if (node.has("enum")) {
                    Set<String> words = words(node);
                    aliases(source, pointer, node, words, findings);
                    phases(source, pointer, node, words, findings);
                }
            });
        }
        return findings;
    }

    private static Set<String> words(JsonNode schema) {
        Set<String> words = new TreeSet<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void aliases(
            Source source, String pointer, JsonNode schema, Set<String> words, List<Finding> findings) {
        JsonNode aliases = schema.path("x-enum-aliases");
        for (Map.Entry<String, JsonNode> alias : aliases.properties()) {
            String place = pointer + "/x-enum-aliases/" + alias.getKey();
            String word = alias.getValue().asText();
            if (!words.contains(alias.getKey())) {
                findings.add(source.finding(
                        place,
                        "The spelling " + alias.getKey()
                                + " is not in the enum, so documented samples do not validate.",
                        "add it to the enum."));
            }
            if (!words.contains(word) || aliases.has(word)) {
                findings.add(source.finding(
                        place,
                        "The alias " + alias.getKey() + " refers to " + word + ", which is not a value of the enum.",
                        "name one of " + words + " that is not an alias itself."));
            }
        }
    }

    private static void phases(
            Source source, String pointer, JsonNode schema, Set<String> words, List<Finding> findings) {
        JsonNode phases = schema.path("x-job-phase");
        if (phases.isMissingNode() && !pointer.endsWith("Status") && !pointer.endsWith("/status")) {
            return;
        }
        for (String word : words) {
            boolean alias = schema.path("x-enum-aliases").has(word);
            if (phases.has(word) == alias) {
                findings.add(source.finding(
                        pointer + "/x-job-phase" + (alias ? "/" + word : ""),
                        alias
                                ? "The alias " + word + " has its own phase."
                                : "The status value " + word + " has no phase.",
                        alias
                                ? "remove it: an alias has the phase of its word."
                                : "add '" + word + ": queued|running|succeeded|failed|rejected' to x-job-phase."));
            }
        }
        phases.properties().stream()
                .map(Map.Entry::getKey)
                .filter(word -> !words.contains(word))
                .forEach(word -> findings.add(source.finding(
                        pointer + "/x-job-phase/" + word,
                        "The phase of " + word + " does not match a value of the enum.",
                        "remove it, or add the word to the enum.")));
    }
}
