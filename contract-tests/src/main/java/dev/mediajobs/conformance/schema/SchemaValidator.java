package dev.mediajobs.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.SpecNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Validates values against the schemas of one spec, including formats. Undocumented fields are allowed unless the spec
 * forbids them. Thread-safe.
 */
public final class SchemaValidator {

    private static final SchemaRegistry REGISTRY = createRegistry();
    private static final Map<SpecDocument, SchemaValidator> VALIDATORS = new ConcurrentHashMap<>();
    private static final int MAX_PART = 8_000;

    private final SpecDocument document;
    private final Schema root;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    public SchemaValidator(SpecDocument document) {
        this.document = document;
        this.root = REGISTRY.getSchema(withNullTypes(document.root().json()));
    }

    /** Returns the shared validator of a spec. */
    public static SchemaValidator of(SpecDocument document) {
        return VALIDATORS.computeIfAbsent(document, SchemaValidator::new);
    }

    public boolean isValid(SpecNode schema, JsonNode value) {
        return validate(schema, value).isEmpty();
    }

    /** Returns the violations of a value, in the order of detection, without duplicates. */
    public List<SchemaViolation> validate(SpecNode schema, JsonNode value) {
        Schema compiled = schemas.computeIfAbsent(
                schema.pointer(), pointer -> root.getSubSchema(SchemaLocation.Fragment.of(pointer)));
        return ClosestAlternative.filter(compiled.validate(value)).stream()
                .map(error -> violation(error, value))
                .distinct()
                .toList();
    }

    /** Validates a value of any size, in memory for the violations of a part of it. */
    public void validate(SpecNode schema, JsonNode value, Consumer<SchemaViolation> found) {
        Slices.forEach(value, (part, array, offset) -> {
            for (SchemaViolation violation : validate(schema, part)) {
                String pointer = violation.pointer();
                if (array.isEmpty() && offset == 0) {
                    found.accept(violation);
                } else if (pointer.startsWith(array + "/")) {
                    String[] indexAndRest =
                            pointer.substring(array.length() + 1).split("/", 2);
                    int index = Integer.parseInt(indexAndRest[0]) + offset;
                    found.accept(violation.at(
                            array + "/" + index + (indexAndRest.length == 1 ? "" : "/" + indexAndRest[1])));
                }
            }
        });
    }

    /** Returns a copy with type null for nullable: the library also accepts null inside a nullable object or array. */
    private static JsonNode withNullTypes(JsonNode tree) {
        JsonNode copy = tree.deepCopy();
        for (JsonNode schema : copy.findParents("nullable")) {
            String type = schema.path("type").asText();
            if (schema.path("nullable").asBoolean() && (type.equals("object") || type.equals("array"))) {
                ObjectNode changed = (ObjectNode) schema;
                changed.remove("nullable");
                changed.putArray("type").add(type).add("null");
            }
        }
        return copy;
    }

    private SchemaViolation violation(Error error, JsonNode value) {
        String pointer = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        SpecNode location =
                document.node(error.getSchemaLocation().getFragment().toString());
        if (keyword.equals("required")) {
            String field = JsonPointers.join(pointer, error.getProperty());
            SpecNode schema = location.parent().at("properties", error.getProperty());
            return new SchemaViolation(field, keyword, "present", "missing", schema.exists() ? schema : location);
        }
        return new SchemaViolation(
                pointer, keyword, expected(keyword, location, error), abbreviate(value.at(pointer)), location);
    }

    private static String expected(String keyword, SpecNode location, Error error) {
        String value = location.json().isValueNode()
                ? location.text()
                : location.json().toString();
        return switch (keyword) {
            case "type" -> "a value of type " + value;
            case "enum" -> "one of " + String.join(", ", location.texts());
            case "format" -> "a value of format " + value;
            case "pattern" -> "a string matching " + value;
            case "minLength" -> "at least " + value + " characters";
            case "maxLength" -> "at most " + value + " characters";
            case "minimum" -> "at least " + value;
            case "maximum" -> "at most " + value;
            case "oneOf" -> "exactly one of the alternatives";
            case "anyOf" -> "one of the alternatives";
            default -> keyword + ": " + error.getMessage();
        };
    }

    /**
     * Returns a value as JSON for a finding, or "missing". Of a huge one, only start and end are returned; the recorder
     * cuts the others when it has redacted them.
     */
    public static String abbreviate(JsonNode value) {
        if (value.isMissingNode()) {
            return "missing";
        }
        String text = value.toString();
        return text.length() > 2 * MAX_PART
                ? text.substring(0, MAX_PART) + "..." + text.substring(text.length() - MAX_PART)
                : text;
    }

    private static SchemaRegistry createRegistry() {
        Dialect dialect = Dialect.builder(Dialects.getOpenApi30())
                .format(new DateTimeFormat())
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .losslessNarrowing(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        return SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaRegistryConfig(config));
    }
}
