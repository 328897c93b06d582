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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges values by the schemas of one spec, formats included. Members that the spec does not name are allowed, as far as
 * it does not forbid them. Safe for use by several threads.
 */
public final class SchemaValidator {

    private static final SchemaRegistry REGISTRY = registry();
    private static final Map<SpecDocument, SchemaValidator> VALIDATORS = new ConcurrentHashMap<>();
    private static final int MAX_SHOWN_LENGTH = 120;

    private final SpecDocument document;
    private final Schema root;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    public SchemaValidator(SpecDocument document) {
        this.document = document;
        this.root = REGISTRY.getSchema(withoutNullableParents(document.root().json()));
    }

    /** The judge by a spec; its schemas are prepared once. */
    public static SchemaValidator of(SpecDocument document) {
        return VALIDATORS.computeIfAbsent(document, SchemaValidator::new);
    }

    public boolean isValid(SpecNode schema, JsonNode value) {
        return validate(schema, value).isEmpty();
    }

    /** All that is wrong with a value, in the order in which it was found. */
    public List<SchemaViolation> validate(SpecNode schema, JsonNode value) {
        Schema read = known.computeIfAbsent(schema.pointer(), this::read);
        List<SchemaViolation> problems = new ArrayList<>();
        for (Error error : ClosestAlternative.nearest(read.validate(value))) {
            SchemaViolation problem = problem(error, value);
            if (problems.stream().noneMatch(each -> each.equals(problem))) {
                problems.add(problem);
            }
        }
        return problems;
    }

    private Schema read(String pointer) {
        return root.getSubSchema(SchemaLocation.Fragment.of(pointer));
    }

    /** A copy that declares null as a second type: the library also accepts null for each member of a nullable object. */
    private static JsonNode withoutNullableParents(JsonNode tree) {
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

    private SchemaViolation problem(Error error, JsonNode value) {
        String pointer = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        SpecNode place = document.node(error.getSchemaLocation().getFragment().toString());
        if (keyword.equals("required")) {
            SpecNode member = place.parent().at("properties", error.getProperty());
            return new SchemaViolation(
                    JsonPointers.join(pointer, error.getProperty()),
                    keyword,
                    "to be there",
                    "missing",
                    member.exists() ? member : place);
        }
        return new SchemaViolation(
                pointer, keyword, expected(keyword, place, error), abbreviate(value.at(pointer)), place);
    }

    private static String expected(String keyword, SpecNode place, Error error) {
        String value = place.json().isValueNode() ? place.text() : place.json().toString();
        return switch (keyword) {
            case "type" -> "a value of type " + value;
            case "enum" -> "one of " + String.join(", ", place.texts());
            case "format" -> "a value of format " + value;
            case "pattern" -> "a text that matches " + value;
            case "minLength" -> "at least " + value + " characters";
            case "maxLength" -> "at most " + value + " characters";
            case "minimum" -> "at least " + value;
            case "maximum" -> "at most " + value;
            case "oneOf" -> "exactly one of the alternatives";
            case "anyOf" -> "one of the alternatives";
            default -> keyword + ": " + error.getMessage();
        };
    }

    /** A value as a finding shows it: short. */
    public static String abbreviate(JsonNode value) {
        if (value.isMissingNode()) {
            return "missing";
        }
        String text = value.toString();
        return text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) + "..." : text;
    }

    private static SchemaRegistry registry() {
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
