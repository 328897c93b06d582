package dev.mediajobs.simulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.spec.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges a value by a schema and tells all that is wrong, not only the first thing. */
public final class Validator {

    /** The vendors' documents send this where a value of one's own belongs; their samples must run as they stand. */
    private static final String PLACEHOLDER = "<string>";

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final List<Violation> found = new ArrayList<>();

    private Validator() {}

    /** {@return all violations, in the order of the spec; empty if the value is right} */
    public static List<Violation> judge(Schema schema, JsonNode value) {
        Validator validator = new Validator();
        validator.visit(schema, value, "");
        return List.copyOf(validator.found);
    }

    private void visit(Schema schema, JsonNode value, String pointer) {
        if (value.isNull()) {
            if (!schema.nullable()) {
                add("null", pointer, describe(schema), value, schema);
            }
            return;
        }
        if (!isOfType(schema.type(), value)) {
            add("type", pointer, describe(schema), value, schema);
            return;
        }
        if (!schema.oneOf().isEmpty()) {
            oneOf(schema, value, pointer);
        }
        if (!schema.anyOf().isEmpty()
                && schema.anyOf().stream()
                        .noneMatch(option -> judge(option, value).isEmpty())) {
            String groups = schema.anyOf().stream()
                    .map(option -> String.join(" and ", option.required()))
                    .collect(Collectors.joining(", or "));
            add("anyOf", pointer, "one with " + groups, value, schema);
        }
        if (!schema.words().isEmpty() && !schema.words().contains(value.asText())) {
            add("enum", pointer, "one of " + String.join(", ", schema.words()), value, schema);
        }
        if (value.isTextual()) {
            text(schema, value, pointer);
        } else if (value.isNumber()) {
            number(schema, value, pointer);
        } else if (value.isObject()) {
            object(schema, value, pointer);
        } else if (schema.items() != null) {
            Long least = schema.number("minItems");
            if (least != null && value.size() < least) {
                add("minItems", pointer, "a list of at least " + least, value, schema);
            }
            Long most = schema.number("maxItems");
            if (most != null && value.size() > most) {
                add("maxItems", pointer, "a list of at most " + most, value, schema);
            }
            for (int i = 0; i < value.size(); i++) {
                visit(schema.items(), value.get(i), pointer + "/" + i);
            }
        }
    }

    /** What is wrong with the nearest of the alternatives; a wrong word and a missing field tell which is not meant. */
    private void oneOf(Schema schema, JsonNode value, String pointer) {
        int fitting = 0;
        int least = Integer.MAX_VALUE;
        List<Violation> nearest = List.of();
        for (Schema option : schema.oneOf()) {
            Validator other = new Validator();
            other.visit(option, value, pointer);
            fitting += other.found.isEmpty() ? 1 : 0;
            int weight = 0;
            for (Violation violation : other.found) {
                weight += switch (violation.rule()) {
                    case "enum" -> 3;
                    case "required" -> 2;
                    default -> 1;
                };
            }
            if (weight < least) {
                least = weight;
                nearest = other.found;
            }
        }
        found.addAll(nearest);
        if (fitting > 1) {
            add("oneOf", pointer, "one of " + schema.oneOf().size() + " forms, no mixture", value, schema);
        }
    }

    private void object(Schema schema, JsonNode value, String pointer) {
        for (String name : schema.required()) {
            if (!value.has(name)) {
                Schema missing = schema.properties().getOrDefault(name, schema);
                found.add(Violation.missing(pointer + "/" + name, describe(missing), missing));
            }
        }
        Long most = schema.number("maxProperties");
        if (most != null && value.size() > most) {
            add("maxProperties", pointer, "an object with at most " + most + " fields", value, schema);
        }
        for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
            JsonNode member = value.get(property.getKey());
            if (member != null) {
                visit(property.getValue(), member, pointer + "/" + property.getKey());
            }
        }
    }

    private void text(Schema schema, JsonNode value, String pointer) {
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        Long least = schema.number("minLength");
        Long most = schema.number("maxLength");
        if (least != null && length < least) {
            add("minLength", pointer, "at least " + least + " characters", value, schema);
        }
        if (most != null && length > most) {
            add("maxLength", pointer, "at most " + most + " characters", value, schema);
        }
        Pattern pattern = schema.pattern();
        if (pattern != null && !pattern.matcher(text).find()) {
            add("pattern", pointer, "a text that matches " + pattern, value, schema);
        }
        if (schema.format().equals("uuid") && !UUID_FORM.matcher(text).matches()) {
            add("format", pointer, "a UUID", value, schema);
        }
        if (schema.format().equals("uri") && !text.equals(PLACEHOLDER) && !isWebLink(text)) {
            add("format", pointer, "a link that begins with http:// or https://", value, schema);
        }
    }

    private void number(Schema schema, JsonNode value, String pointer) {
        Long least = schema.number("minimum");
        Long most = schema.number("maximum");
        if (least != null && value.doubleValue() < least) {
            add("minimum", pointer, "at least " + least, value, schema);
        }
        if (most != null && value.doubleValue() > most) {
            add("maximum", pointer, "at most " + most, value, schema);
        }
    }

    private void add(String rule, String pointer, String expected, JsonNode value, Schema schema) {
        String actual = value.isTextual() ? '"' + value.textValue() + '"' : value.toString();
        String shown = actual.length() > 120 ? actual.substring(0, 120) + "..." : actual;
        found.add(Violation.of(rule, pointer, expected, shown, schema));
    }

    private static String describe(Schema schema) {
        String type = schema.binary() ? "file" : schema.type();
        if (!schema.words().isEmpty()) {
            return "one of " + String.join(", ", schema.words());
        }
        return switch (type) {
            case "" -> "a value";
            case "integer", "object", "array" -> "an " + type;
            default -> "a " + type;
        };
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isNumber() && value.canConvertToExactIntegral();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> true;
        };
    }

    private static boolean isWebLink(String text) {
        URI link = parse(text);
        return link != null
                && link.getHost() != null
                && ("http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme()));
    }

    private static @Nullable URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
