package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the schemas of one OpenAPI 3.0 document as JSON Schema 2020-12 and judges instances by them. */
public final class JsonSchemas {

    /** Keywords that mean the same in both languages and hold no schema. */
    private static final Set<String> PLAIN = Set.of(
            "type",
            "required",
            "enum",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private static final Set<String> COMPOSED = Set.of("allOf", "anyOf", "oneOf");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final SchemaRegistry REGISTRY = registry();

    private final Translation open;
    private final Translation closed;

    JsonSchemas(JsonNode document) {
        open = new Translation(document, false);
        closed = new Translation(document, true);
    }

    /** What a schema of this document finds wrong with an instance, one line each. */
    List<String> problems(JsonNode schema, JsonNode instance) {
        return problems(open.compiled(schema), instance);
    }

    /** The same, and members that the schema does not name, at any depth. */
    List<String> exampleProblems(JsonNode schema, JsonNode example) {
        return problems(closed.compiled(schema), example);
    }

    /** The same for a schema that is JSON Schema 2020-12 already. */
    public static List<String> problemsByJsonSchema(JsonNode schema, JsonNode instance) {
        return problems(REGISTRY.getSchema(schema), instance);
    }

    private static List<String> problems(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .distinct()
                .toList();
    }

    private static SchemaRegistry registry() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .format(new LocalDateTimeFormat())
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        return SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaRegistryConfig(config));
    }

    /** The named schemas of a document in the other language, and what was compiled with them. */
    private static final class Translation {

        private final boolean closed;
        private final ObjectNode named = NODES.objectNode();
        private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

        Translation(JsonNode document, boolean closed) {
            this.closed = closed;
            for (Map.Entry<String, JsonNode> schema :
                    document.path("components").path("schemas").properties()) {
                named.set(schema.getKey(), translated(schema.getValue()));
            }
        }

        Schema compiled(JsonNode schema) {
            return compiled.computeIfAbsent(schema, node -> {
                ObjectNode whole = whole(node);
                whole.putObject("components").set("schemas", named);
                return REGISTRY.getSchema(whole);
            });
        }

        /** A schema that says all of its instance, unlike a part of a composed one or one that accepts anything. */
        private ObjectNode whole(JsonNode schema) {
            ObjectNode result = translated(schema);
            return closed && !result.isEmpty() ? result.put("unevaluatedProperties", false) : result;
        }

        private ObjectNode translated(JsonNode schema) {
            ObjectNode result = NODES.objectNode();
            if (schema.has("$ref")) {
                return result.set("$ref", schema.get("$ref"));
            }
            for (Map.Entry<String, JsonNode> member : schema.properties()) {
                String keyword = member.getKey();
                JsonNode value = member.getValue();
                if (PLAIN.contains(keyword)) {
                    result.set(keyword, value);
                } else if (COMPOSED.contains(keyword)) {
                    ArrayNode parts = result.putArray(keyword);
                    value.forEach(part -> parts.add(translated(part)));
                } else if (keyword.equals("properties")) {
                    ObjectNode properties = result.putObject(keyword);
                    value.properties().forEach(p -> properties.set(p.getKey(), whole(p.getValue())));
                } else if (keyword.equals("not")) {
                    result.set(keyword, translated(value));
                } else if (keyword.equals("items")) {
                    result.set(keyword, whole(value));
                } else if (keyword.equals("additionalProperties")) {
                    result.set(keyword, value.isBoolean() ? value : whole(value));
                } else if (keyword.startsWith("exclusive") && value.asBoolean()) {
                    String bound = keyword.equals("exclusiveMinimum") ? "minimum" : "maximum";
                    result.set(keyword, schema.path(bound));
                }
            }
            return schema.path("nullable").asBoolean() ? orNull(result) : result;
        }

        private static ObjectNode orNull(ObjectNode schema) {
            ObjectNode either = NODES.objectNode();
            either.putArray("anyOf").add(NODES.objectNode().put("type", "null")).add(schema);
            return either;
        }
    }

    /** A time as Mirrago writes it: date, {@code T}, time of day, no zone. */
    private static final class LocalDateTimeFormat implements Format {

        @Override
        public String getName() {
            return "local-date-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            try {
                LocalDateTime.parse(value);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
