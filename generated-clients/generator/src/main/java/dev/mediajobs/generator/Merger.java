package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the parts of {@code allOf} into one schema. Members of alternatives become optional members, because an object
 * may have those of any alternative. Not thread-safe.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Merger {
    private final Schemas schemas;
    private final Overlaps overlaps;

    Merger(Schemas schemas) {
        this.schemas = schemas;
        this.overlaps = new Overlaps(schemas, this);
    }

    /** Returns whether a schema adds no type and no member to its only part. */
    boolean isOnlyDescription(Schema<?> schema) {
        return !Schemas.hasProperties(schema)
                && schema.getRequired() == null
                && schema.getAdditionalProperties() == null
                && Schemas.values(schema).isEmpty()
                && Schemas.alternatives(schema).isEmpty();
    }

    /** Returns one schema with the members of all parts and alternatives. */
    Schema merge(Schema<?> schema) {
        List<Schema> leaves = new ArrayList<>();
        collect(schema, leaves, Schemas.identitySet());
        boolean object = leaves.stream().anyMatch(Schemas::hasMembers)
                || (leaves.stream().anyMatch(leaf -> Schemas.types(leaf).contains("object"))
                        && leaves.stream().allMatch(Schemas::isObjectOrAny));
        Schema merged = object ? object(schema) : other(leaves);
        Schema described = Schemas.describe(merged, schema);
        if (described.getDescription() == null && Schemas.parts(schema).size() == 1) {
            described.setDescription(
                    schemas.resolve(Schemas.parts(schema).get(0)).getDescription());
        }
        return described;
    }

    private void collect(Schema<?> schema, List<Schema> leaves, Set<Schema> seen) {
        Schema<?> target = schemas.resolve(schema);
        if (!seen.add(target)) {
            return;
        }
        if (Schemas.hasProperties(target)
                || !Schemas.types(target).isEmpty()
                || !Schemas.values(target).isEmpty()) {
            leaves.add(target);
        }
        Schemas.parts(target).forEach(part -> collect(part, leaves, seen));
        Schemas.alternatives(target).forEach(alternative -> collect(alternative, leaves, seen));
    }

    /** Keeps the first part with a type; an enum is more precise than its type. */
    private static Schema other(List<Schema> leaves) {
        Schema chosen = null;
        for (Schema leaf : leaves) {
            boolean precise = !Schemas.values(leaf).isEmpty();
            if (chosen == null || (precise && Schemas.values(chosen).isEmpty())) {
                chosen = leaf;
            }
        }
        Schema<?> type = chosen == null ? new Schema<>() : chosen;
        Schema copy = new Schema<>();
        copy.setType(Schemas.types(type).stream().findFirst().orElse(null));
        copy.setFormat(type.getFormat());
        copy.setItems(type.getItems());
        copy.setAdditionalProperties(type.getAdditionalProperties());
        if (!Schemas.values(type).isEmpty()) {
            copy.setEnum(new ArrayList<>(Schemas.values(type)));
        }
        copy.setNullable(type.getNullable());
        return copy;
    }

    private Schema object(Schema<?> schema) {
        Members members = new Members(schema);
        add(schema, members, true, Schemas.identitySet());
        Schema merged = new ObjectSchema();
        merged.setProperties(members.properties.isEmpty() ? null : members.properties);
        merged.setRequired(members.required.isEmpty() ? null : new ArrayList<>(members.required));
        merged.setAdditionalProperties(members.additional);
        return merged;
    }

    private void add(Schema<?> schema, Members members, boolean always, Set<Schema> seen) {
        Schema<?> target = schemas.resolve(schema);
        if (!seen.add(target)) {
            return;
        }
        for (Schema part : Schemas.parts(target)) {
            add(part, members, always, seen);
        }
        if (target.getProperties() != null) {
            ((Map<String, Schema>) (Map) target.getProperties())
                    .forEach((name, member) -> members.add(name, member, always));
        }
        if (always && target.getRequired() != null) {
            members.required.addAll(target.getRequired());
        }
        if (target.getAdditionalProperties() instanceof Schema
                || Boolean.TRUE.equals(target.getAdditionalProperties())) {
            members.additional = members.properties.isEmpty() && members.additional == null
                    ? target.getAdditionalProperties()
                    : true;
        }
        for (Schema alternative : Schemas.alternatives(target)) {
            add(alternative, members, false, seen);
        }
        seen.remove(target);
    }

    /** The members collected so far. */
    private final class Members {
        private final Schema whole;
        private final Map<String, Schema> properties = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        /** The members that only alternatives describe. */
        private final Set<String> alternative = new HashSet<>();

        private Object additional;

        Members(Schema whole) {
            this.whole = whole;
        }

        private void add(String name, Schema schema, boolean always) {
            Schema before = properties.get(name);
            boolean ofAlternatives = alternative.contains(name);
            if (!always && (before == null || (!ofAlternatives && overlaps.isFree(before)))) {
                alternative.add(name);
            }
            if (before == null || (!(ofAlternatives && !always) && overlaps.isFree(before))) {
                properties.put(name, schema);
            } else {
                properties.put(name, always ? overlaps.both(whole, before, schema) : overlaps.either(before, schema));
            }
        }
    }
}
