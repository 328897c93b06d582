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

/** All ways to make a right body wrong in one place. Each is checked: the schema refuses what comes out. */
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

    /** The mutations of a right body, optional members included as far as they can be added to it. */
    public static List<InvalidBody> of(SchemaValidator validator, RequestBody right) {
        InvalidBodies mutations = new InvalidBodies(validator, right);
        JsonNode whole = right.value();
        mutations.walk(right.schema(), whole, "", whole, 0);
        if (whole.isObject()) {
            Schemas.properties(right.schema()).forEach((name, member) -> {
                if (!whole.has(name)) {
                    ObjectNode more = whole.deepCopy();
                    more.set(name, ExampleValues.of(member, true));
                    String pointer = JsonPointers.join("", name);
                    if (validator.isValid(right.schema(), more)) {
                        mutations.member(member, more.get(name), pointer, more, false, 0);
                    } else if (validator.isValid(member, more.get(name))) {
                        mutations.add("not", pointer, "added against a condition", more, mutations.condition());
                    }
                }
            });
            mutations.conditions(right.schema(), whole);
        }
        return List.copyOf(mutations.found);
    }

    private void walk(SpecNode schema, JsonNode value, String pointer, JsonNode whole, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value.isObject()) {
            List<String> required = required(schema);
            SampleBodies.allMembers(schema).forEach((name, members) -> {
                if (value.has(name)) {
                    boolean needed = required.contains(name);
                    String place = JsonPointers.join(pointer, name);
                    members.forEach(member -> member(member, value.get(name), place, whole, needed, depth));
                }
            });
        } else if (value.isArray() && !value.isEmpty()) {
            member(schema.child("items"), value.get(0), pointer + "/0", whole, false, depth);
        }
    }

    private void member(SpecNode schema, JsonNode value, String pointer, JsonNode whole, boolean needed, int depth) {
        if (!pointer.endsWith("/0")) {
            add("required", pointer, "missing", without(whole, pointer), schema);
        }
        if (!body.isForm()) {
            add("type", pointer, "of a wrong type", with(whole, pointer, otherType(value)), schema);
            if (needed) {
                add("type", pointer, "null", with(whole, pointer, NODES.nullNode()), schema);
            }
        } else if (value.asText().equals(ExampleValues.FILE)) {
            // To a schema a file is a text like any other; on the wire it is not.
            JsonNode text = with(whole, pointer, NODES.textNode("a text"));
            found.add(new InvalidBody("type", pointer, "a text in place of a file", text, schema));
        } else if (value.isNumber()) {
            add("type", pointer, "of a wrong type", with(whole, pointer, NODES.textNode("many")), schema);
        }
        for (BoundaryValues.OutOfRange beyond : BoundaryValues.outOfRange(schema, value)) {
            add(beyond.keyword(), pointer, beyond.change(), with(whole, pointer, beyond.value()), schema);
        }
        walk(schema, value, pointer, whole, depth + 1);
    }

    private void add(String keyword, String pointer, String what, JsonNode wrong, SpecNode schema) {
        if (!validator.isValid(body.schema(), wrong) && seen.add(wrong.toString())) {
            found.add(new InvalidBody(keyword, pointer, what, wrong, schema));
        }
    }

    /** A value that is right in itself, but only beside a member that is not there. */
    private void conditions(SpecNode schema, JsonNode whole) {
        Schemas.properties(schema).forEach((name, member) -> BoundaryValues.inRange(member).stream()
                .filter(value -> validator.isValid(member, value) && !(body.isForm() && value.isNull()))
                .forEach(value -> {
                    ObjectNode changed = whole.deepCopy();
                    changed.set(name, value);
                    String what = BoundaryValues.describe(value) + " against a condition";
                    add("not", JsonPointers.join("", name), what, changed, condition());
                }));
    }

    /** Where the schema says which members go together. */
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

    /** The furthest type: a structure for a plain value, a plain value for a structure. */
    private static JsonNode otherType(JsonNode value) {
        return value.isContainerNode()
                ? NODES.textNode("no structure")
                : NODES.objectNode().put("unexpected", true);
    }

    static JsonNode without(JsonNode whole, String pointer) {
        JsonNode copy = whole.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) copy.at(place.head())).remove(JsonPointers.last(pointer));
        return copy;
    }

    static JsonNode with(JsonNode whole, String pointer, JsonNode value) {
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(JsonPointer.compile(pointer).head());
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(JsonPointers.last(pointer)), value);
        } else {
            ((ObjectNode) parent).set(JsonPointers.last(pointer), value);
        }
        return copy;
    }
}
