package dev.mediajobs.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Schemas of OpenAPI 3.0 as JSON Schema 2020-12. Each keyword stays where it stood, so that a place in the result is the
 * same place in the spec.
 */
final class Translation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OF_SCHEMAS = Set.of("properties");
    private static final Set<String> LISTS_OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> ONE_SCHEMA = Set.of("items", "not", "additionalProperties");
    private static final Set<String> NO_RULE = Set.of("example", "examples", "default", "description", "discriminator");

    private Translation() {}

    static JsonNode of(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode result = NODES.objectNode();
        if (schema.has("$ref")) {
            return result.set("$ref", schema.get("$ref"));
        }
        boolean nullable = schema.path("nullable").asBoolean();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            if (NO_RULE.contains(keyword) || keyword.startsWith("x-") || keyword.equals("nullable")) {
                continue;
            }
            result.set(keyword, translated(keyword, value, schema, nullable));
        }
        if (nullable && !schema.has("type")) {
            ObjectNode either = NODES.objectNode();
            either.putArray("anyOf").add(NODES.objectNode().put("type", "null")).add(result);
            return either;
        }
        return result;
    }

    private static JsonNode translated(String keyword, JsonNode value, JsonNode schema, boolean nullable) {
        if (OF_SCHEMAS.contains(keyword)) {
            ObjectNode members = NODES.objectNode();
            value.properties().forEach(each -> members.set(each.getKey(), of(each.getValue())));
            return members;
        }
        if (LISTS_OF_SCHEMAS.contains(keyword)) {
            ArrayNode parts = NODES.arrayNode();
            value.forEach(part -> parts.add(of(part)));
            return parts;
        }
        if (ONE_SCHEMA.contains(keyword)) {
            return of(value);
        }
        if (keyword.startsWith("exclusive") && value.isBoolean()) {
            String bound = keyword.equals("exclusiveMinimum") ? "minimum" : "maximum";
            return value.booleanValue() ? schema.path(bound) : NODES.numberNode(Double.MAX_VALUE);
        }
        if (nullable && keyword.equals("type")) {
            return NODES.arrayNode().add(value).add("null");
        }
        if (nullable && keyword.equals("enum")) {
            return ((ArrayNode) value.deepCopy()).add(NullNode.instance);
        }
        return value;
    }
}
