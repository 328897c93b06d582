package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Derives invalid bodies from a valid one, each with one defect that violates the schema. */
public final class InvalidBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 4;

    private final SchemaValidator validator;
    private final RequestBody body;
    private final List<InvalidBody> found = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private InvalidBodies(SchemaValidator validator, RequestBody body) {
        this.validator = validator;
        this.body = body;
    }

    /** Returns the invalid variants of a valid body; optional fields are added to it where possible. */
    public static List<InvalidBody> of(SchemaValidator validator, RequestBody valid) {
        InvalidBodies bodies = new InvalidBodies(validator, valid);
        JsonNode root = valid.value();
        bodies.walk(valid.schema(), root, "", root, 0);
        if (root.isObject()) {
            Schemas.properties(valid.schema()).forEach((name, schema) -> {
                if (!root.has(name)) {
                    ObjectNode extended = root.deepCopy();
                    extended.set(name, ExampleValues.of(schema, true));
                    String pointer = JsonPointers.join("", name);
                    if (validator.isValid(valid.schema(), extended)) {
                        bodies.field(schema, extended.get(name), pointer, extended, false, 0);
                    } else if (validator.isValid(schema, extended.get(name))) {
                        bodies.add("not", pointer, "added in violation of a condition", extended, bodies.condition());
                    }
                }
            });
            bodies.conditions(valid.schema(), root);
        }
        return List.copyOf(bodies.found);
    }

    private void walk(SpecNode schema, JsonNode value, String pointer, JsonNode root, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value.isObject()) {
            List<String> required = required(schema);
            SampleBodies.allProperties(schema).forEach((name, schemas) -> {
                if (value.has(name)) {
                    String field = JsonPointers.join(pointer, name);
                    schemas.forEach(each -> field(each, value.get(name), field, root, required.contains(name), depth));
                }
            });
        } else if (value.isArray() && !value.isEmpty()) {
            field(schema.child("items"), value.get(0), pointer + "/0", root, false, depth);
        }
    }

    private void field(SpecNode schema, JsonNode value, String pointer, JsonNode root, boolean required, int depth) {
        if (!pointer.endsWith("/0")) {
            add("required", pointer, "missing", without(root, pointer), schema);
        }
        if (!body.isForm()) {
            add("type", pointer, "of a wrong type", with(root, pointer, otherType(value)), schema);
            if (required) {
                add("type", pointer, "null", with(root, pointer, NODES.nullNode()), schema);
            }
        } else if (value.asText().equals(ExampleValues.FILE)) {
            // The schema accepts any text for a file.
            JsonNode text = with(root, pointer, NODES.textNode("a text"));
            found.add(new InvalidBody("type", pointer, "text instead of a file", text, schema));
        } else if (value.isNumber()) {
            add("type", pointer, "of a wrong type", with(root, pointer, NODES.textNode("many")), schema);
        }
        for (BoundaryValues.OutOfRange each : BoundaryValues.outOfRange(schema, value)) {
            add(each.keyword(), pointer, each.change(), with(root, pointer, each.value()), schema);
        }
        walk(schema, value, pointer, root, depth + 1);
    }

    private void add(String keyword, String pointer, String change, JsonNode invalid, SpecNode schema) {
        if (!validator.isValid(body.schema(), invalid) && seen.add(invalid.toString())) {
            found.add(new InvalidBody(keyword, pointer, change, invalid, schema));
        }
    }

    /** Adds values that are valid, but not in combination with the other fields. */
    private void conditions(SpecNode schema, JsonNode root) {
        Schemas.properties(schema).forEach((name, property) -> BoundaryValues.inRange(property).stream()
                .filter(value -> validator.isValid(property, value) && !(body.isForm() && value.isNull()))
                .forEach(value -> {
                    String pointer = JsonPointers.join("", name);
                    String change = BoundaryValues.describe(value) + " in violation of a condition";
                    add("not", pointer, change, with(root, pointer, value), condition());
                }));
    }

    /** Returns the location of the condition on combinations of fields. */
    private SpecNode condition() {
        SpecNode schema = body.schema();
        if (schema.child("not").exists()) {
            return schema.child("not");
        }
        return schema.child("allOf").elements().stream()
                .map(part -> part.child("not"))
                .filter(SpecNode::exists)
                .findFirst()
                .orElse(schema);
    }

    private static List<String> required(SpecNode schema) {
        List<String> names = new ArrayList<>(schema.child("required").texts());
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.child(keyword).elements().forEach(part -> names.addAll(required(part)));
        }
        return names;
    }

    /** Returns an object for a scalar, and a string for an object or array. */
    private static JsonNode otherType(JsonNode value) {
        return value.isContainerNode()
                ? NODES.textNode("no structure")
                : NODES.objectNode().put("unexpected", true);
    }

    private static JsonNode without(JsonNode root, String pointer) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) copy.at(JsonPointer.compile(pointer).head())).remove(JsonPointers.last(pointer));
        return copy;
    }

    private static JsonNode with(JsonNode root, String pointer, JsonNode value) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(JsonPointer.compile(pointer).head());
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(JsonPointers.last(pointer)), value);
        } else {
            ((ObjectNode) parent).set(JsonPointers.last(pointer), value);
        }
        return copy;
    }
}
