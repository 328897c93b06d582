package dev.mediajobs.conformance.spec;

import java.util.Map;

/**
 * A documented answer of an operation.
 *
 * @param key the status, the range or {@code default}, as in the spec
 * @param node where it stands, its reference followed
 * @param list the pointer of the operation's list of answers
 */
public record Answer(String key, SpecNode node, String list) {

    /** The schema for each media type. */
    public Map<String, SpecNode> contents() {
        return node.child("content").members();
    }

    /** The documented headers. */
    public Map<String, SpecNode> headers() {
        return node.child("headers").members();
    }

    /** The schema of the JSON answer; missing if it has none. */
    public SpecNode jsonSchema() {
        return node.at("content", "application/json", "schema");
    }

    /** Whether this answer of this operation was inferred: the answer says so, or the entry that leads to it. */
    public boolean isInferred() {
        return Evidence.isInferred(node);
    }

    /** Where the operation lists this answer. */
    public SpecNode entry() {
        return node.document().node(Pointers.join(list, key));
    }
}
