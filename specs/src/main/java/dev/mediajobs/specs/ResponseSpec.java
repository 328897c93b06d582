package dev.mediajobs.specs;

import java.util.Map;
import java.util.Optional;

/**
 * A documented response of an operation.
 *
 * @param key status, range or {@code default}, as in the spec
 * @param node location of the response, its reference resolved
 * @param entry location in the operation, its reference not resolved
 */
public record ResponseSpec(String key, SpecNode node, SpecNode entry) {

    /** Returns the content by media type. */
    public Map<String, SpecNode> contents() {
        return node.child("content").members();
    }

    /** Returns the headers by name. */
    public Map<String, SpecNode> headers() {
        return node.child("headers").members();
    }

    /** Returns the schema of the JSON body; missing if there is none. */
    public SpecNode schema() {
        return node.at("content", ExampleValues.JSON, "schema");
    }

    /** Returns the first example of the JSON body. */
    public Optional<SpecNode> example() {
        return ExampleValues.first(node.at("content", ExampleValues.JSON));
    }

    /** Returns whether this response was inferred. */
    public boolean isInferred() {
        return Evidence.isInferred(node);
    }

    /**
     * Returns whether the body was inferred: its schema or the whole response. The evidence of a success range covers
     * only the status code.
     */
    public boolean isContentInferred() {
        SpecNode schema = schema();
        boolean named = schema.pointer().startsWith("/components/schemas/");
        return (named && Evidence.isInferred(schema)) || (isInferred() && !(named && isSuccessRange()));
    }

    /** Returns whether a location within this response was inferred. */
    public boolean isInferredAt(SpecNode location) {
        return Evidence.isInferred(location) || (!isSuccessRange() && isInferred());
    }

    private boolean isSuccessRange() {
        return key.equals("2XX");
    }
}
