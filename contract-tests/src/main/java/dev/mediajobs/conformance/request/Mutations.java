package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.schema.Samples;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All ways to make a right body wrong in one place. Each is checked: the schema refuses what comes out. */
public final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;

    private final SchemaJudge judge;
    private final Body body;
    private final List<Mutation> found = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private Mutations(SchemaJudge judge, Body body) {
        this.judge = judge;
        this.body = body;
    }

    /** The mutations of a right body, optional members included as far as they can be added to it. */
    public static List<Mutation> of(SchemaJudge judge, Body right) {
        Mutations mutations = new Mutations(judge, right);
        JsonNode whole = right.value();
        mutations.walk(right.schema(), whole, "", whole, 0);
        if (whole.isObject()) {
            Bodies.members(right.schema()).forEach((name, member) -> {
                if (!whole.has(name)) {
                    ObjectNode more = whole.deepCopy();
                    more.set(name, Samples.of(member, true));
                    String pointer = Pointers.join("", name);
                    if (judge.accepts(right.schema(), more)) {
                        mutations.member(member, more.get(name), pointer, more, false, 0);
                    } else if (judge.accepts(member, more.get(name))) {
                        mutations.add("not", pointer, "added against a condition", more, mutations.condition());
                    }
                }
            });
            mutations.conditions(right.schema(), whole);
        }
        return List.copyOf(mutations.found);
    }

    private void walk(SpecNode schema, JsonNode value, String pointer, JsonNode whole, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value.isObject()) {
            List<String> required = required(schema);
            Bodies.allMembers(schema).forEach((name, members) -> {
                if (value.has(name)) {
                    boolean needed = required.contains(name);
                    String place = Pointers.join(pointer, name);
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
        } else if (value.asText().equals(Samples.FILE)) {
            // To a schema a file is a text like any other; on the wire it is not.
            JsonNode text = with(whole, pointer, NODES.textNode("a text"));
            found.add(new Mutation("type", pointer, "a text in place of a file", text, schema));
        } else if (value.isNumber()) {
            add("type", pointer, "of a wrong type", with(whole, pointer, NODES.textNode("many")), schema);
        }
        for (Limits.Beyond beyond : Limits.beyond(schema, value)) {
            add(beyond.keyword(), pointer, beyond.what(), with(whole, pointer, beyond.value()), schema);
        }
        walk(schema, value, pointer, whole, depth + 1);
    }

    private void add(String keyword, String pointer, String what, JsonNode wrong, SpecNode schema) {
        if (!judge.accepts(body.schema(), wrong) && seen.add(wrong.toString())) {
            found.add(new Mutation(keyword, pointer, what, wrong, schema));
        }
    }

    /** A value that is right in itself, but only beside a member that is not there. */
    private void conditions(SpecNode schema, JsonNode whole) {
        Bodies.members(schema).forEach((name, member) -> Limits.within(member).stream()
                .filter(value -> judge.accepts(member, value) && !(body.isForm() && value.isNull()))
                .forEach(value -> {
                    ObjectNode changed = whole.deepCopy();
                    changed.set(name, value);
                    String what = Limits.words(value) + " against a condition";
                    add("not", Pointers.join("", name), what, changed, condition());
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
        List<String> names = new ArrayList<>(schema.child("required").words());
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
        ((ObjectNode) copy.at(place.head())).remove(Pointers.last(pointer));
        return copy;
    }

    static JsonNode with(JsonNode whole, String pointer, JsonNode value) {
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(JsonPointer.compile(pointer).head());
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(Pointers.last(pointer)), value);
        } else {
            ((ObjectNode) parent).set(Pointers.last(pointer), value);
        }
        return copy;
    }
}
