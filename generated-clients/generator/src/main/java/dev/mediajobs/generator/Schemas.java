package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/** Reads schemas of OpenAPI 3.0 and 3.1 alike. Not thread-safe, because schemas are not. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Schemas {
    private static final String NULL = "null";
    private static final Set<String> TEXT_FORMATS = Set.of(
            "date", "date-time", "uuid", "uri", "email", "byte", "binary", "password", "hostname", "ipv4", "ipv6");

    private final OpenAPI document;

    Schemas(OpenAPI document) {
        this.document = document;
    }

    /** Returns an empty set that compares schemas by identity, because comparing their content takes long. */
    static Set<Schema> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Returns the schema that a reference or a chain of references leads to; any other schema unchanged. */
    Schema resolve(Schema schema) {
        Schema target = schema;
        for (int hops = 0; target.get$ref() != null && hops < 50; hops++) {
            Schema next = ModelUtils.getSchema(document, ModelUtils.getSimpleRef(target.get$ref()));
            if (next == null) {
                return new Schema<>();
            }
            target = next;
        }
        return target.get$ref() == null ? target : new Schema<>();
    }

    /** Returns whether a reference leads to a schema of the document. Operations that reach no other are refused. */
    boolean exists(Schema reference) {
        Schema target = reference;
        for (int hops = 0; target != null && target.get$ref() != null && hops < 50; hops++) {
            target = ModelUtils.getSchema(document, ModelUtils.getSimpleRef(target.get$ref()));
        }
        return target != null && target.get$ref() == null;
    }

    /** Returns the last reference of a chain of references, whose target is not a reference. */
    Schema lastReference(Schema reference) {
        Schema last = reference;
        for (int hops = 0; hops < 50; hops++) {
            Schema next = ModelUtils.getSchema(document, ModelUtils.getSimpleRef(last.get$ref()));
            if (next == null || next.get$ref() == null) {
                return last;
            }
            last = next;
        }
        return last;
    }

    /** Returns the JSON types that a schema allows, without null; none if it allows any. */
    static Set<String> types(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        }
        if (schema.getType() != null) {
            types.add(schema.getType());
        }
        types.remove(NULL);
        if (types.isEmpty() && !isOnlyNull(schema)) {
            String inferred = inferredType(schema);
            if (inferred != null) {
                types.add(inferred);
            }
        }
        return types;
    }

    private static String inferredType(Schema<?> schema) {
        if (hasProperties(schema) || schema.getAdditionalProperties() instanceof Schema) {
            return "object";
        }
        if (schema.getItems() != null || schema.getPrefixItems() != null) {
            return "array";
        }
        List<Object> values = values(schema);
        if (!values.isEmpty()) {
            return typeOf(values);
        }
        if (schema.getFormat() != null && TEXT_FORMATS.contains(schema.getFormat())) {
            return "string";
        }
        return schema.getPattern() != null || schema.getMaxLength() != null || schema.getMinLength() != null
                ? "string"
                : null;
    }

    private static String typeOf(List<Object> values) {
        if (values.stream().allMatch(String.class::isInstance)) {
            return "string";
        }
        if (values.stream().allMatch(Boolean.class::isInstance)) {
            return "boolean";
        }
        if (values.stream().allMatch(value -> value instanceof Integer || value instanceof Long)) {
            return "integer";
        }
        return values.stream().allMatch(Number.class::isInstance) ? "number" : null;
    }

    /** Returns the values of an enum or a constant, without null. */
    static List<Object> values(Schema<?> schema) {
        Set<Object> values = new LinkedHashSet<>();
        if (schema.getConst() != null) {
            values.add(schema.getConst());
        }
        if (schema.getEnum() != null) {
            values.addAll(schema.getEnum());
        }
        values.remove(null);
        return values.stream().map(Schemas::plain).distinct().toList();
    }

    /** Returns the value of a node of the JSON parser, which constants are read as. */
    private static Object plain(Object value) {
        if (value instanceof com.fasterxml.jackson.databind.JsonNode node) {
            return node.isTextual()
                    ? node.textValue()
                    : node.isBoolean() ? node.booleanValue() : node.isNumber() ? node.numberValue() : node.toString();
        }
        return value;
    }

    static boolean isNullable(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getNullable())
                || (schema.getTypes() != null && schema.getTypes().contains(NULL))
                || (schema.getEnum() != null && schema.getEnum().contains(null));
    }

    static boolean isOnlyNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return false;
        }
        boolean nullType =
                schema.getTypes() != null ? schema.getTypes().equals(Set.of(NULL)) : NULL.equals(schema.getType());
        List<?> values = schema.getEnum();
        return nullType
                || (values != null && !values.isEmpty() && values.stream().allMatch(v -> v == null));
    }

    static boolean hasProperties(Schema<?> schema) {
        return schema.getProperties() != null && !schema.getProperties().isEmpty();
    }

    static boolean hasMembers(Schema schema) {
        return hasProperties(schema);
    }

    static boolean isObjectOrAny(Schema schema) {
        return types(schema).isEmpty() || types(schema).contains("object");
    }

    /** Returns the alternatives of {@code oneOf} and {@code anyOf}. */
    static List<Schema> alternatives(Schema<?> schema) {
        List<Schema> alternatives = new ArrayList<>();
        if (schema.getOneOf() != null) {
            alternatives.addAll(schema.getOneOf());
        }
        if (schema.getAnyOf() != null) {
            alternatives.addAll(schema.getAnyOf());
        }
        alternatives.removeIf(alternative -> alternative == null);
        return alternatives;
    }

    /** Returns the parts of {@code allOf} without those that only describe another part. */
    static List<Schema> parts(Schema<?> schema) {
        List<Schema> parts = schema.getAllOf() == null ? new ArrayList<>() : new ArrayList<>(schema.getAllOf());
        parts.removeIf(part -> part == null || (schema.getAllOf().size() > 1 && isDescription(part)));
        return parts;
    }

    private static boolean isDescription(Schema<?> schema) {
        return schema.get$ref() == null
                && types(schema).isEmpty()
                && !isOnlyNull(schema)
                && schema.getAdditionalProperties() == null
                && schema.getRequired() == null
                && alternatives(schema).isEmpty()
                && (schema.getAllOf() == null || schema.getAllOf().isEmpty());
    }

    /** Returns whether a schema only restricts what another one describes. */
    static boolean isConstraint(Schema<?> schema) {
        return schema.get$ref() == null
                && types(schema).stream().allMatch("object"::equals)
                && !hasProperties(schema)
                && !(schema.getAdditionalProperties() instanceof Schema)
                && values(schema).isEmpty()
                && alternatives(schema).stream().allMatch(Schemas::isConstraint)
                && parts(schema).stream().allMatch(Schemas::isConstraint)
                && (schema.getRequired() != null
                        || schema.getNot() != null
                        || !alternatives(schema).isEmpty()
                        || !parts(schema).isEmpty());
    }

    /** Returns whether a schema allows every value. */
    boolean isAny(Schema schema) {
        Schema<?> target = resolve(schema);
        return types(target).isEmpty()
                && !isOnlyNull(target)
                && alternatives(target).isEmpty()
                && parts(target).isEmpty()
                && values(target).isEmpty()
                && !isConstraint(target);
    }

    /** Copies what describes a schema but does not type it. */
    static Schema describe(Schema to, Schema<?> from) {
        to.setTitle(from.getTitle());
        to.setDescription(from.getDescription());
        to.setDeprecated(from.getDeprecated());
        to.setReadOnly(from.getReadOnly());
        to.setWriteOnly(from.getWriteOnly());
        Map<String, Object> extensions = from.getExtensions();
        if (extensions != null) {
            to.setExtensions(extensions);
        }
        if (isNullable(from)) {
            to.setNullable(true);
        }
        return to;
    }
}
