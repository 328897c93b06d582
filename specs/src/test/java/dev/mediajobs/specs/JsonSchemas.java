package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates instances by the schemas of one OpenAPI 3.0 document. */
public final class JsonSchemas {

    private static final SchemaRegistry OPEN_API = registry(Dialects.getOpenApi30());
    private static final SchemaRegistry JSON_SCHEMA = registry(Dialects.getDraft202012());

    private final JsonNode components;
    private final Map<JsonNode, Schema> open = new ConcurrentHashMap<>();
    private final Map<JsonNode, Schema> closed = new ConcurrentHashMap<>();

    JsonSchemas(JsonNode document) {
        components = document.path("components");
    }

    /** Returns the violations of a schema of this document by an instance, one line each. */
    List<String> problems(JsonNode schema, JsonNode instance) {
        return problems(open.computeIfAbsent(schema, node -> OPEN_API.getSchema(complete(node))), instance);
    }

    /** Returns the violations by an example, including members that the schema does not define, at any depth. */
    List<String> exampleProblems(JsonNode schema, JsonNode example) {
        return problems(closed.computeIfAbsent(schema, node -> OPEN_API.getSchema(closed(complete(node)))), example);
    }

    /** Returns the violations of a JSON Schema 2020-12. */
    public static List<String> problemsByJsonSchema(JsonNode schema, JsonNode instance) {
        return problems(JSON_SCHEMA.getSchema(schema), instance);
    }

    private static List<String> problems(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream()
                .map(error -> place(error) + ": " + error.getMessage())
                .distinct()
                .toList();
    }

    private static String place(Error error) {
        boolean unnamed = error.getKeyword().equals("additionalProperties");
        return error.getInstanceLocation() + (unnamed ? JsonPointers.join("", error.getProperty()) : "");
    }

    private static SchemaRegistry registry(Dialect dialect) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .losslessNarrowing(true)
                .locale(Locale.ENGLISH)
                .build();
        return SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaRegistryConfig(config));
    }

    /** Returns a copy of a schema with the components that it references. */
    private ObjectNode complete(JsonNode schema) {
        ObjectNode complete = ((ObjectNode) schema).deepCopy().set("components", components.deepCopy());
        for (JsonNode nullable : complete.findParents("nullable")) {
            String type = nullable.path("type").asText();
            if (nullable.path("nullable").asBoolean() && (type.equals("object") || type.equals("array"))) {
                // The library would accept null for each member of a nullable object as well.
                ((ObjectNode) nullable).putArray("type").add(type).add("null");
                ((ObjectNode) nullable).remove("nullable");
            }
        }
        return complete;
    }

    /** Disallows members that the schema does not define, except below {@code not}. */
    private static JsonNode closed(JsonNode node) {
        node.properties().stream()
                .filter(member -> !member.getKey().equals("not"))
                .forEach(member -> closed(member.getValue()));
        boolean object = node.path("type").toString().contains("\"object\"");
        if (object && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        return node;
    }
}
