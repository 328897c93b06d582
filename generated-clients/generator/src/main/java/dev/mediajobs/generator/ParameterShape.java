package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Determines what a parameter or a member of a form can contain. Not thread-safe, because schemas are not. */
@SuppressWarnings("rawtypes") // as in the model of OpenAPI documents
final class ParameterShape {
    /** What a value or a value in it can be. A set without any of them means one text. */
    enum Part {
        LIST,
        OBJECT,
        INNER_LIST,
        INNER_OBJECT,
        ANY,
        /** Text, list or object, whichever the caller chooses. */
        CHOICE
    }

    private final Schemas schemas;
    private final Merger merger;

    ParameterShape(Schemas schemas, Merger merger) {
        this.schemas = schemas;
        this.merger = merger;
    }

    Set<Part> of(Schema<?> schema) {
        return schema == null ? EnumSet.noneOf(Part.class) : of(schema, Schemas.identitySet());
    }

    private Set<Part> of(Schema<?> schema, Set<Schema> seen) {
        Schema<?> target = schemas.resolve(schema);
        if (!seen.add(target)) {
            return EnumSet.of(Part.INNER_OBJECT);
        }
        try {
            return ofTarget(target, seen);
        } finally {
            seen.remove(target);
        }
    }

    private Set<Part> ofTarget(Schema<?> target, Set<Schema> seen) {
        if (!Schemas.parts(target).isEmpty()) {
            return of(merger.merge(target), seen);
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!Schemas.alternatives(target).isEmpty() && !Schemas.hasProperties(target)) {
            List<Schema> alternatives = Schemas.alternatives(target).stream()
                    .filter(alternative -> !Schemas.isOnlyNull(schemas.resolve(alternative)))
                    .toList();
            alternatives.forEach(alternative -> parts.addAll(of(alternative, seen)));
            if (alternatives.size() > 1 && !parts.isEmpty()) {
                parts.add(Part.CHOICE);
            }
            return parts;
        }
        if (Schemas.types(target).isEmpty() && !Schemas.isOnlyNull(target)) {
            parts.add(Part.ANY);
        }
        if (Schemas.types(target).size() > 1) {
            parts.add(Part.CHOICE);
        }
        for (String type : Schemas.types(target)) {
            if (type.equals("array")) {
                parts.add(Part.LIST);
                addInner(parts, target.getItems() == null ? Set.of() : of(target.getItems(), seen));
            } else if (type.equals("object")) {
                parts.add(Part.OBJECT);
                members(target).forEach(member -> addInner(parts, of(member, seen)));
            }
        }
        return parts;
    }

    private static void addInner(Set<Part> parts, Set<Part> inner) {
        if (inner.contains(Part.LIST) || inner.contains(Part.INNER_LIST)) {
            parts.add(Part.INNER_LIST);
        }
        if (inner.contains(Part.OBJECT) || inner.contains(Part.INNER_OBJECT)) {
            parts.add(Part.INNER_OBJECT);
        }
    }

    @SuppressWarnings("unchecked") // as in the model of OpenAPI documents
    private static Iterable<Schema> members(Schema<?> target) {
        if (Schemas.hasProperties(target)) {
            return ((Map<String, Schema>) (Map) target.getProperties()).values();
        }
        return target.getAdditionalProperties() instanceof Schema values ? List.of(values) : List.of();
    }
}
