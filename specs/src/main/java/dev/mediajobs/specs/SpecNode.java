package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A location in a document: its JSON, pointer and line. Access to members resolves references. Immutable. */
public final class SpecNode {

    private static final int MAX_HOPS = 32;
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private final SpecDocument document;
    private final @Nullable SpecNode parent;
    private final String name;
    private final JsonNode json;

    /** Found on first use. The members that exist, because names may come from requests. */
    private volatile @Nullable Map<String, SpecNode> children;

    private @Nullable String pointer;

    SpecNode(SpecDocument document, @Nullable SpecNode parent, String name, JsonNode json) {
        this.document = document;
        this.parent = parent;
        this.name = name;
        this.json = json;
    }

    /** Returns the JSON of this location, references not resolved. */
    public JsonNode json() {
        return json;
    }

    /** Returns the JSON pointer of this location. */
    public String pointer() {
        if (pointer == null) {
            pointer = parent == null ? "" : JsonPointers.join(parent.pointer(), name);
        }
        return pointer;
    }

    public SpecDocument document() {
        return document;
    }

    /** Returns the line, counted from 1; that of the nearest enclosing location if this one does not exist. */
    public int line() {
        if (parent == null) {
            return 1;
        }
        int line = exists() ? document.line(parent.json, name) : 0;
        return line == 0 ? parent.line() : line;
    }

    /** Returns file and line, such as {@code creatify.yaml:88}. */
    public String location() {
        return document.file() + ":" + line();
    }

    public boolean exists() {
        return !json.isMissingNode();
    }

    /** Returns a member by its name, or by its index in a list, with references resolved. */
    public SpecNode child(String name) {
        Map<String, SpecNode> known = children;
        SpecNode child = known == null ? null : known.get(name);
        if (child == null) {
            child = raw(name).resolved();
            if (child.exists()) {
                remember(name, child);
            }
        }
        return child;
    }

    private synchronized void remember(String name, SpecNode child) {
        Map<String, SpecNode> known = children;
        if (known == null) {
            known = new ConcurrentHashMap<>();
            children = known;
        }
        known.put(name, child);
    }

    /** Returns the location at a path of member names, with references resolved. */
    public SpecNode at(String... names) {
        SpecNode node = this;
        for (String each : names) {
            node = node.child(each);
        }
        return node;
    }

    /** Returns the members in the order of the file; empty if this is not an object. */
    public Map<String, SpecNode> members() {
        Map<String, SpecNode> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            members.put(each.getKey(), new SpecNode(document, this, each.getKey(), each.getValue()).resolved());
        }
        return members;
    }

    /** Returns the elements of a list; empty if this is not a list. */
    public List<SpecNode> elements() {
        List<SpecNode> elements = new ArrayList<>();
        for (int index = 0; json.isArray() && index < json.size(); index++) {
            elements.add(new SpecNode(document, this, Integer.toString(index), json.get(index)).resolved());
        }
        return Collections.unmodifiableList(elements);
    }

    /** Returns the elements of a list as text; empty if this is not a list. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int index = 0; json.isArray() && index < json.size(); index++) {
            texts.add(json.get(index).asText());
        }
        return Collections.unmodifiableList(texts);
    }

    /** Returns this value as text; empty if it does not exist. */
    public String text() {
        return json.asText("");
    }

    /** Returns the enclosing location; the document itself for the document. */
    public SpecNode parent() {
        return parent == null ? this : parent;
    }

    /** Returns this location or, if it is a reference, its target; a missing one if the target does not exist. */
    SpecNode resolved() {
        SpecNode node = this;
        for (int hop = 0; node.json.path("$ref").isTextual(); hop++) {
            String reference = node.json.get("$ref").textValue();
            if (hop == MAX_HOPS || !reference.startsWith("#/")) {
                return new SpecNode(document, parent, name, MissingNode.getInstance());
            }
            node = document.node(reference.substring(1));
        }
        return node;
    }

    SpecNode raw(String member) {
        JsonNode value = json.isArray() && INDEX.matcher(member).matches()
                ? json.path(Integer.parseInt(member))
                : json.path(member);
        return new SpecNode(document, this, member, value);
    }

    /** Returns file and line in this project, such as {@code specs/creatify.yaml:88}. */
    @Override
    public String toString() {
        return "specs/" + location();
    }
}
