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

/** Reads the schemas of one OpenAPI 3.0 document as JSON Schema 2020-12 and judges instances by them. */
final class JsonSchemas {

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

    private final ObjectNode named = NODES.objectNode();

    JsonSchemas(JsonNode document) {
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            named.set(schema.getKey(), translated(schema.getValue()));
        }
    }

    /** What a schema of this document finds wrong with an instance, one line each. */
    List<String> problems(JsonNode schema, JsonNode instance) {
        ObjectNode whole = translated(schema);
        whole.putObject("components").set("schemas", named);
        return problemsByJsonSchema(whole, instance);
    }

    /** The same for a schema that is JSON Schema 2020-12 already. */
    static List<String> problemsByJsonSchema(JsonNode schema, JsonNode instance) {
        Schema read = REGISTRY.getSchema(schema);
        return read.validate(instance).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .distinct()
                .toList();
    }

    private static ObjectNode translated(JsonNode schema) {
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
                value.properties().forEach(p -> properties.set(p.getKey(), translated(p.getValue())));
            } else if (keyword.equals("items") || keyword.equals("not")) {
                result.set(keyword, translated(value));
            } else if (keyword.equals("additionalProperties")) {
                result.set(keyword, value.isBoolean() ? value : translated(value));
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
