package dev.mediajobs.specs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a status with their phases; an alias has the phase of its value. Immutable. */
public final class StatusValues {

    private final SpecNode node;
    private final Map<String, Phase> phases = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final List<String> documented;

    private StatusValues(SpecNode node) {
        this.node = node;
        node.child("x-job-phase").members().forEach((value, phase) -> phases.put(value, Phase.of(phase.text())));
        documented = List.copyOf(phases.keySet());
        node.child("x-enum-aliases").members().forEach((alias, value) -> {
            aliases.putIfAbsent(value.text(), alias);
            phase(value.text()).ifPresent(phase -> phases.put(alias, phase));
        });
    }

    /** Returns the values at a pointer into a response, if its schema lists them. */
    public static Optional<StatusValues> at(SpecNode schema, String pointer) {
        return Schemas.find(schema, pointer).stream()
                .filter(each -> each.child("x-job-phase").exists())
                .findFirst()
                .map(StatusValues::new);
    }

    public SpecNode node() {
        return node;
    }

    /** Returns the phase of a value or an alias, if it is known. */
    public Optional<Phase> phase(String value) {
        return Optional.ofNullable(phases.get(value));
    }

    /** Returns all values and aliases. */
    public List<String> all() {
        return List.copyOf(phases.keySet());
    }

    /** Returns the values of a phase in the order of the spec, or the first one if they are inferred alternatives. */
    public List<String> values(Phase phase) {
        return documented.stream()
                .filter(value -> phases.get(value) == phase)
                .limit(Evidence.hasInferred(node) ? 1 : Integer.MAX_VALUE)
                .toList();
    }

    /** Returns the first alias of a value, or the value itself if it has none. */
    public String alias(String value) {
        return aliases.getOrDefault(value, value);
    }
}
