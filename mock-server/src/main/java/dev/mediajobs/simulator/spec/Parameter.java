package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation, beside its body.
 *
 * @param name its name
 * @param in where it stands: {@code path}, {@code query} or {@code header}
 * @param required whether it must be there
 * @param schema what it may be
 * @param example one that works, where the spec has one
 */
public record Parameter(
        String name,
        String in,
        boolean required,
        Schema schema,
        @Nullable JsonNode example) {

    static Parameter of(JsonNode node, Schema.Compiler schemas) {
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(false),
                schemas.compile(node.path("schema")),
                node.get("example"));
    }
}
