package dev.mediajobs.conformance.spec;

import java.util.Map;

/**
 * A documented answer of an operation.
 *
 * @param key the status, the range or {@code default}, as in the spec
 * @param node where it stands, its reference followed
 * @param list the pointer of the operation's list of answers
 */
public record ResponseSpec(String key, SpecNode node, String list) {

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

    /**
     * Whether what the answer carries was inferred: its schema was, or the answer as a whole. The evidence of a range of
     * success says no more than that no document states the code.
     */
    public boolean isContentInferred() {
        SpecNode schema = jsonSchema();
        boolean ownEvidence = schema.pointer().startsWith("/components/schemas/");
        return (ownEvidence && Evidence.isInferred(schema)) || (isInferred() && !(ownEvidence && isSuccessRange()));
    }

    /** Whether a place within this answer was inferred. */
    public boolean isInferredAt(SpecNode place) {
        return Evidence.isInferred(place) || (!isSuccessRange() && isInferred());
    }

    private boolean isSuccessRange() {
        return key.equals("2XX");
    }

    /** Where the operation lists this answer. */
    public SpecNode entry() {
        return node.document().node(JsonPointers.join(list, key));
    }
}
