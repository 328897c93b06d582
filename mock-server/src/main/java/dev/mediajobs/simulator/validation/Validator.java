package dev.mediajobs.simulator.validation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Validates a value against a schema and returns all violations. */
public final class Validator {

    /** Compiled on first use, to keep the start fast. */
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Validator() {}

    /**
     * {@return all violations, missing fields first, then in the order of the spec; empty if the value is valid} Those that are
     * only counted follow the described ones.
     */
    public static List<Violation> validate(SpecNode schema, JsonNode value) {
        Set<ValidationMessage> messages = COMPILED.computeIfAbsent(
                        schema.document().name() + schema.pointer(), key -> Dialect.compile(schema))
                .validate(value);
        if (messages.isEmpty()) {
            return List.of();
        }
        Set<String> mistyped = messages.stream()
                .filter(message -> message.getType().equals("type"))
                .map(message -> message.getInstanceLocation().toString())
                .collect(Collectors.toSet());
        List<Violation> missing = new ArrayList<>();
        List<Violation> others = new ArrayList<>();
        for (ValidationMessage message : messages) {
            String pointer = message.getInstanceLocation().toString();
            if (message.getType().equals("required")) {
                missing.add(
                        missing.size() < Violation.MAX_DESCRIBED
                                ? missing(schema, pointer, message.getProperty())
                                : Violation.OTHER);
            } else if (message.getType().equals("type") || !mistyped.contains(pointer)) {
                others.add(
                        others.size() < Violation.MAX_DESCRIBED
                                ? violation(schema, message, pointer, value.at(pointer))
                                : Violation.OTHER);
            }
        }
        missing.addAll(others);
        return List.copyOf(missing);
    }

    private static Violation missing(SpecNode schema, String parent, String name) {
        SpecNode parentSchema = nearestSchema(schema, JsonPointer.compile(parent));
        SpecNode property = parentSchema.at("properties", name);
        SpecNode described = property.exists() ? property : parentSchema;
        return Violation.missing(parent + "/" + name, describe(described), described);
    }

    private static Violation violation(SpecNode root, ValidationMessage message, String pointer, JsonNode value) {
        SpecNode schema = nearestSchema(root, JsonPointer.compile(pointer));
        String keyword = message.getType();
        String rule = keyword.equals("type") && value.isNull() ? "null" : keyword;
        String text = value.toString();
        String shortened = text.length() > 120 ? text.substring(0, 120) + "..." : text;
        return Violation.of(rule, pointer, expected(keyword, schema, message), shortened, schema);
    }

    /** Returns the schema of a value, or of the closest enclosing value that has one. */
    private static SpecNode nearestSchema(SpecNode root, JsonPointer pointer) {
        for (JsonPointer at = pointer; at != null; at = at.head()) {
            List<SpecNode> schemas = Schemas.find(root, at.toString());
            if (!schemas.isEmpty()) {
                return schemas.get(0);
            }
        }
        return root;
    }

    private static String expected(String keyword, SpecNode schema, ValidationMessage message) {
        String limit = schema.child(keyword).text();
        return switch (keyword) {
            case "type", "enum" -> describe(schema);
            case "format" -> limit.equals("uuid") ? "a UUID" : "a URL that begins with http:// or https://";
            case "pattern" -> "a text that matches " + limit;
            case "minLength" -> "at least " + limit + " characters";
            case "maxLength" -> "at most " + limit + " characters";
            case "minimum" ->
                (schema.child("exclusiveMinimum").json().asBoolean() ? "more than " : "at least ") + limit;
            case "maximum" -> (schema.child("exclusiveMaximum").json().asBoolean() ? "less than " : "at most ") + limit;
            case "minItems" -> "a list of at least " + limit;
            case "maxItems" -> "a list of at most " + limit;
            case "maxProperties" -> "an object with at most " + limit + " fields";
            default -> "valid for the keyword " + keyword + ": " + message.getError();
        };
    }

    private static String describe(SpecNode schema) {
        List<String> values = schema.child("enum").texts();
        if (!values.isEmpty()) {
            return "one of " + String.join(", ", values);
        }
        String type = schema.child("format").text().equals("binary")
                ? "file"
                : schema.child("type").text();
        return switch (type) {
            case "" -> "a value";
            case "integer", "object", "array" -> "an " + type;
            default -> "a " + type;
        };
    }
}
