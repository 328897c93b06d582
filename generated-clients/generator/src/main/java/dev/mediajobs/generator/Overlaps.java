package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Combines the schemas that several parts or alternatives of a schema have for one member. Not thread-safe. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Overlaps {
    /** Schemas that contain themselves could be combined without end. */
    private static final int MAX_DEPTH = 3;

    private final Schemas schemas;
    private final Merger merger;
    private final IdentityHashMap<Schema, Integer> depths = new IdentityHashMap<>();

    Overlaps(Schemas schemas, Merger merger) {
        this.schemas = schemas;
        this.merger = merger;
    }

    /** Returns whether a schema says nothing about a member but that it is an object. */
    boolean isFree(Schema<?> member) {
        Schema<?> target = schemas.resolve(member);
        return schemas.isAny(target)
                || (Schemas.types(target).equals(Set.of("object"))
                        && !Schemas.hasProperties(target)
                        && !(target.getAdditionalProperties() instanceof Schema)
                        && !isComposed(target));
    }

    /** Returns the schema of a member that is as a part and as an alternative, or two of them, describe it. */
    Schema either(Schema<?> before, Schema<?> schema) {
        Schema<?> first = schemas.resolve(before);
        Schema<?> second = schemas.resolve(schema);
        if (isSame(first, second)) {
            return before;
        }
        if (isText(first) && isText(second)) {
            return strings(before, first, schema, second);
        }
        if (isContainer(first) && isContainer(second)) {
            Schema union = new ComposedSchema().description(before.getDescription());
            union.setAnyOf(List.of(before, schema));
            return union;
        }
        return Schemas.types(first).equals(Schemas.types(second))
                ? before
                : new Schema<>().description(before.getDescription());
    }

    /** Returns the schema of a member that two parts of a schema describe. */
    Schema both(Schema<?> whole, Schema<?> before, Schema<?> schema) {
        Schema<?> first = schemas.resolve(before);
        Schema<?> second = schemas.resolve(schema);
        if (isSame(first, second) || covers(first, second)) {
            return before;
        }
        if (isText(first) && isText(second)) {
            boolean narrower =
                    !Schemas.values(second).isEmpty() && Schemas.values(first).containsAll(Schemas.values(second));
            return narrower ? schema : strings(before, first, schema, second);
        }
        if (covers(second, first) || Schemas.alternatives(first).stream().anyMatch(one -> isSame(one, second))) {
            return schema;
        }
        int depth = depths.getOrDefault(whole, 0);
        if (depth == MAX_DEPTH) {
            return before;
        }
        Schema both = null;
        if (isList(first) && isList(second)) {
            Schema items = both(whole, items(first), items(second));
            both = new ArraySchema().items(items).description(before.getDescription());
        } else if (isObject(first) && isObject(second)) {
            both = new ComposedSchema().description(before.getDescription());
            both.setAllOf(List.of(before, schema));
        }
        if (both == null) {
            return before;
        }
        depths.put(both, depth + 1);
        return both;
    }

    /** Returns whether a schema has every member of another one. */
    private boolean covers(Schema<?> more, Schema<?> less) {
        if (!isObject(more) || !isObject(less)) {
            return false;
        }
        Map<String, Schema> members = members(more);
        return members(less).entrySet().stream().allMatch(member -> {
            Schema other = members.get(member.getKey());
            return other != null && isSame(schemas.resolve(other), schemas.resolve(member.getValue()));
        });
    }

    private Map<String, Schema> members(Schema<?> schema) {
        Schema<?> target = isComposed(schema) ? merger.merge(schema) : schema;
        return target.getProperties() == null ? Map.of() : (Map<String, Schema>) (Map) target.getProperties();
    }

    /** Compares references by what they lead to, and other schemas by identity, because content takes long. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isSame(Schema<?> first, Schema<?> second) {
        return schemas.resolve(first) == schemas.resolve(second);
    }

    private static boolean isComposed(Schema<?> schema) {
        return !Schemas.parts(schema).isEmpty() || !Schemas.alternatives(schema).isEmpty();
    }

    private static boolean isText(Schema<?> schema) {
        return Schemas.types(schema).equals(Set.of("string"));
    }

    private static boolean isList(Schema<?> schema) {
        return Schemas.types(schema).equals(Set.of("array"));
    }

    private static boolean isObject(Schema<?> schema) {
        return Schemas.types(schema).equals(Set.of("object"))
                || (Schemas.types(schema).isEmpty() && isComposed(schema));
    }

    private static boolean isContainer(Schema<?> schema) {
        return isList(schema) || isObject(schema);
    }

    private static Schema items(Schema<?> list) {
        return list.getItems() == null ? new Schema<>() : list.getItems();
    }

    /** An enum is more precise than text; of two enums, the values of both count. */
    private static Schema strings(Schema before, Schema<?> first, Schema after, Schema<?> second) {
        if (Schemas.values(first).isEmpty()) {
            return Schemas.values(second).isEmpty() ? before : after;
        }
        if (Schemas.values(second).isEmpty() || Schemas.values(first).containsAll(Schemas.values(second))) {
            return before;
        }
        List<Object> values = new ArrayList<>(Schemas.values(first));
        values.addAll(Schemas.values(second));
        Schema both = Schemas.describe(new Schema<>().type("string"), first);
        both.setTitle(null);
        both.setEnum(values.stream().distinct().toList());
        return both;
    }
}
