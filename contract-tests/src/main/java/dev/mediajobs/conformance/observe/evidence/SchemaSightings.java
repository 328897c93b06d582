package dev.mediajobs.conformance.observe.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.schema.SchemaViolation;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The schemas, members and enum values that bodies had, and the members that no schema has. Not thread-safe. */
final class SchemaSightings {

    /** Elements of a list that are read; the others are like them. */
    private static final int MAX_ELEMENTS = 20;

    private static final int MAX_UNKNOWN = 500;

    /** Text that an edit may write into a spec. */
    static final Pattern NAME = Pattern.compile("[\\w.$@:][\\w.$@: -]{0,79}");

    /**
     * A member that no schema has.
     *
     * @param owner schema of the object
     * @param root schema of the whole body
     * @param pointer pointer of the object into the body
     */
    record Unknown(SpecNode owner, SpecNode root, String pointer, String name, JsonNode value, Sighting sighting) {}

    private final Map<String, Sighting> seen = new HashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private final Set<String> nulls = new HashSet<>();

    void add(SpecNode location, Sighting sighting) {
        seen.putIfAbsent(location.pointer(), sighting);
    }

    Optional<Sighting> of(SpecNode location) {
        return Optional.ofNullable(seen.get(location.pointer()));
    }

    /** Returns the values that were seen of an enum. */
    Set<String> values(SpecNode schema) {
        return values.getOrDefault(schema.pointer(), Set.of());
    }

    /** Returns whether an unknown member was also null. */
    boolean isNullable(Unknown member) {
        return nulls.contains(member.owner().pointer() + " " + member.name());
    }

    Map<String, Unknown> unknown() {
        return unknown;
    }

    /**
     * Adds what a body confirms.
     *
     * @param response whether unknown members are collected too
     * @return the violations of the schema
     */
    List<SchemaViolation> body(
            SchemaValidator schemas, SpecNode schema, JsonNode body, boolean response, Sighting sighting) {
        List<SchemaViolation> violations = schemas.validate(schema, body);
        Set<String> violated = new HashSet<>();
        violations.forEach(each -> violated.add(each.location().parent().pointer()));
        add(schema, schema, "", body, violated, response, sighting);
        return violations;
    }

    private void add(
            SpecNode root,
            SpecNode schema,
            String pointer,
            JsonNode value,
            Set<String> violated,
            boolean response,
            Sighting sighting) {
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        List<SpecNode> all = Schemas.alternatives(schema);
        for (SpecNode each : all) {
            if (value.isContainerNode() || !violated.contains(each.pointer())) {
                add(each, sighting);
            }
            if (value.isTextual() && each.child("enum").exists()) {
                values.computeIfAbsent(each.pointer(), key -> new TreeSet<>()).add(value.textValue());
            }
        }
        Map<String, SpecNode> properties = Schemas.properties(schema);
        value.properties().forEach(member -> {
            SpecNode property = properties.get(member.getKey());
            String at = JsonPointers.join(pointer, member.getKey());
            if (property != null) {
                add(root, property, at, member.getValue(), violated, response, sighting);
            } else if (response && member.getValue().isNull()) {
                owner(all)
                        .filter(owner -> nulls.size() < MAX_UNKNOWN)
                        .ifPresent(owner -> nulls.add(owner.pointer() + " " + member.getKey()));
            } else if (response && !properties.isEmpty()) {
                owner(all)
                        .ifPresent(owner -> unknown(
                                new Unknown(owner, root, pointer, member.getKey(), member.getValue(), sighting)));
            }
        });
        for (int i = 0; value.isArray() && i < Math.min(value.size(), MAX_ELEMENTS); i++) {
            for (SpecNode each : all) {
                SpecNode items = each.child("items");
                if (items.exists()) {
                    add(root, items, pointer + "/" + i, value.get(i), violated, response, sighting);
                }
            }
        }
    }

    private void unknown(Unknown member) {
        // Other names are not worth an edit, and could break the lines of the spec.
        boolean plain = NAME.matcher(member.name()).matches();
        if (plain
                && unknown.size() < MAX_UNKNOWN
                && !member.owner().child("additionalProperties").exists()) {
            unknown.putIfAbsent(member.owner().pointer() + " " + member.name(), member);
        }
    }

    private static Optional<SpecNode> owner(List<SpecNode> schemas) {
        return schemas.stream()
                .filter(each -> each.child("properties").exists())
                .findFirst();
    }
}
