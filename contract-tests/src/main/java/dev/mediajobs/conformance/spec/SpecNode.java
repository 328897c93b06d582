package dev.mediajobs.conformance.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place in a spec: what stands there, its pointer and its line. References are followed on the way. */
public final class SpecNode {

    private static final int MAX_HOPS = 32;

    private final SpecDocument document;
    private final String pointer;
    private final JsonNode json;

    SpecNode(SpecDocument document, String pointer, JsonNode json) {
        this.document = document;
        this.pointer = pointer;
        this.json = json;
    }

    /** What stands here, as it is written. */
    public JsonNode json() {
        return json;
    }

    public String pointer() {
        return pointer;
    }

    public SpecDocument document() {
        return document;
    }

    /** The line in the spec's file, counted from 1. */
    public int line() {
        return document.line(pointer);
    }

    public boolean exists() {
        return !json.isMissingNode();
    }

    /** A member, by its name or, in a list, its number; references lead to where they point. */
    public SpecNode child(String name) {
        return raw(name).resolved();
    }

    /** A place further down, member by member. */
    public SpecNode at(String... names) {
        SpecNode place = this;
        for (String name : names) {
            place = place.child(name);
        }
        return place;
    }

    /** The members in the order of the file; empty for anything but a mapping. */
    public Map<String, SpecNode> members() {
        Map<String, SpecNode> members = new LinkedHashMap<>();
        json.fieldNames().forEachRemaining(name -> members.put(name, child(name)));
        return members;
    }

    /** The elements of a list; empty for anything else. */
    public List<SpecNode> elements() {
        List<SpecNode> elements = new ArrayList<>();
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                elements.add(child(Integer.toString(i)));
            }
        }
        return elements;
    }

    /** The elements of a list as text; empty for anything else. */
    public List<String> enumValues() {
        List<String> values = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(word -> values.add(word.asText()));
        }
        return values;
    }

    /** What stands here as text; empty if nothing does. */
    public String text() {
        return json.asText("");
    }

    /** The place around this one; the document for the document itself. */
    public SpecNode parent() {
        return pointer.isEmpty() ? this : document.node(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /** This place or, where it is a reference, the one that it leads to. */
    public SpecNode resolved() {
        SpecNode place = this;
        for (int hop = 0; place.json.path("$ref").isTextual() && hop < MAX_HOPS; hop++) {
            place = document.node(place.json.get("$ref").textValue().substring(1));
        }
        return place;
    }

    private SpecNode raw(String name) {
        boolean element = json.isArray() && name.matches("\\d+");
        JsonNode child = element ? json.path(Integer.parseInt(name)) : json.path(name);
        return new SpecNode(document, JsonPointers.join(pointer, name), child);
    }

    @Override
    public String toString() {
        return document.file() + ":" + line();
    }
}
