package dev.mediajobs.conformance.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a status, each with its phase; other spellings have the phase of their word. Immutable. */
public final class StatusValues {

    private final SpecNode node;
    private final Map<String, Phase> phases = new LinkedHashMap<>();

    private StatusValues(SpecNode node) {
        this.node = node;
        node.child("x-job-phase").members().forEach((word, phase) -> phases.put(word, Phase.of(phase.text())));
        node.child("x-enum-aliases").members().forEach((spelling, word) -> {
            Phase phase = phases.get(word.text());
            if (phase != null) {
                phases.put(spelling, phase);
            }
        });
    }

    /** The words at a place in an answer, if its schema has them. */
    public static Optional<StatusValues> at(SpecNode schema, String pointer) {
        return find(schema, pointer).stream()
                .filter(node -> node.child("x-job-phase").exists())
                .findFirst()
                .map(StatusValues::new);
    }

    /** The schemas that a pointer into an instance can lead to, alternatives included. */
    public static List<SpecNode> find(SpecNode schema, String pointer) {
        List<SpecNode> here = alternatives(schema);
        for (String segment : JsonPointers.segments(pointer)) {
            List<SpecNode> next = new ArrayList<>();
            for (SpecNode each : here) {
                SpecNode member = segment.matches("\\d+") && each.child("items").exists()
                        ? each.child("items")
                        : each.at("properties", segment);
                if (member.exists()) {
                    next.addAll(alternatives(member));
                }
            }
            here = next;
        }
        return here;
    }

    private static List<SpecNode> alternatives(SpecNode schema) {
        List<SpecNode> all = new ArrayList<>(List.of(schema));
        for (String keyword : List.of("oneOf", "anyOf", "allOf")) {
            schema.child(keyword).elements().forEach(part -> all.addAll(alternatives(part)));
        }
        return all;
    }

    /** The enum in the spec. */
    public SpecNode node() {
        return node;
    }

    public Optional<Phase> phase(String word) {
        return Optional.ofNullable(phases.get(word));
    }

    /** All words and spellings. */
    public List<String> values() {
        return List.copyOf(phases.keySet());
    }
}
