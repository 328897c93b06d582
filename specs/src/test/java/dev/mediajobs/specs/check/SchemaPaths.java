package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.specs.Spec;
import java.util.List;
import java.util.stream.Stream;

/** Finds the schema at a pointer into a message. */
final class SchemaPaths {

    private SchemaPaths() {}

    /** Returns the schema of a successful JSON response of an operation, or a missing node. */
    static JsonNode response(Spec spec, String operationPointer) {
        for (String code : List.of("200", "201", "202", "2XX")) {
            String pointer = operationPointer + "/responses/" + code + "/content/application~1json/schema";
            if (spec.has(pointer)) {
                return spec.node(pointer);
            }
        }
        return MissingNode.getInstance();
    }

    /** Returns the schema of the member at a pointer into an instance, or a missing node. */
    static JsonNode member(Spec spec, JsonNode schema, String pointer) {
        JsonNode resolved = spec.resolved(schema);
        if (pointer.isEmpty()) {
            return resolved;
        }
        int slash = pointer.indexOf('/', 1);
        String name = slash < 0 ? pointer.substring(1) : pointer.substring(1, slash);
        String rest = slash < 0 ? "" : pointer.substring(slash);
        JsonNode property = resolved.path("properties").path(name);
        if (!property.isMissingNode()) {
            return member(spec, property, rest);
        }
        for (String composition : List.of("allOf", "oneOf", "anyOf")) {
            for (JsonNode part : resolved.path(composition)) {
                JsonNode found = member(spec, part, pointer);
                if (!found.isMissingNode()) {
                    return found;
                }
            }
        }
        return acceptsAnything(resolved) ? resolved : MissingNode.getInstance();
    }

    /** Returns whether a schema has no constraint, so that any member may be in its value. */
    static boolean acceptsAnything(JsonNode schema) {
        return schema.isObject()
                && Stream.of("type", "properties", "items", "allOf", "oneOf", "anyOf")
                        .noneMatch(schema::has);
    }
}
