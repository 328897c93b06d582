import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Creates JSON samples of the schemas of a document, which it reads itself and not with the generator. Not thread-safe.
 */
final class Samples {
    /** The text of every string without format. */
    static final String TEXT = "a b&c=d/e";

    private static final int MAX_DEPTH = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaGraph graph;
    private int variation;
    private int choices;
    private int nodes;
    private JsonNode any = NODES.objectNode().put("any", TEXT);

    Samples(SchemaGraph graph) {
        this.graph = graph;
    }

    /** Returns a sample: 0 has all members, 1 only the required ones, others have all, other variants and nulls. */
    JsonNode of(JsonNode schema, int number) {
        variation = number;
        choices = number;
        nodes = 0;
        return value(schema, 0);
    }

    /** Returns a sample for a parameter, for which an object of any value would not be text. */
    JsonNode ofParameter(JsonNode schema, int number) {
        any = NODES.textNode(TEXT);
        JsonNode sample = of(schema, number);
        any = NODES.objectNode().put("any", TEXT);
        return sample;
    }

    private boolean isShort(int depth) {
        return variation == 1 || depth >= MAX_DEPTH || nodes > 500;
    }

    private JsonNode value(JsonNode schema, int depth) {
        nodes++;
        if (depth > 30) {
            return NODES.missingNode();
        }
        String name = SchemaGraph.name(schema);
        List<String> children = graph.children(name);
        if (!children.isEmpty() && graph.resolve(schema).path("discriminator").has("propertyName")) {
            return value(SchemaGraph.reference(children.get(choices++ % children.size())), depth + 1);
        }
        boolean nullable = (variation > 1 && depth > 0) || depth > 2 * MAX_DEPTH;
        if (nullable && graph.isNullable(graph.resolve(schema)) && (choices++ % 2 == 0 || depth > 2 * MAX_DEPTH)) {
            return NODES.nullNode();
        }
        Flat flat = new Flat();
        flatten(schema, name, flat, 0);
        List<JsonNode> words = flat.words();
        if (!words.isEmpty()) {
            return words.get(choices++ % words.size());
        }
        boolean scalar = flat.schemas.stream()
                .anyMatch(part -> part.path("type").asText().matches("string|integer|number|boolean"));
        return flat.properties.isEmpty() || scalar ? plain(flat, depth) : object(flat, depth);
    }

    /** Collects what a schema, its parts and one of its alternatives describe. */
    private void flatten(JsonNode schema, String outer, Flat flat, int depth) {
        JsonNode target = graph.resolve(schema);
        if (depth > 20 || !target.isObject()) {
            return;
        }
        target.path("allOf").forEach(part -> flatten(part, outer.isEmpty() ? SchemaGraph.name(part) : outer, flat, depth + 1));
        target.path("properties").fields().forEachRemaining(member -> flat.properties.merge(
                member.getKey(), member.getValue(), (first, second) -> {
                    ObjectNode both = NODES.objectNode();
                    both.putArray("allOf").add(first).add(second);
                    return both;
                }));
        target.path("required").forEach(member -> flat.required.add(member.asText()));
        flat.schemas.add(target);
        String property = target.path("discriminator").path("propertyName").asText();
        for (String kind : List.of("oneOf", "anyOf")) {
            List<JsonNode> alternatives = new ArrayList<>();
            target.path(kind).forEach(alternative -> {
                if (!SchemaGraph.isOnlyNull(graph.resolve(alternative))) {
                    alternatives.add(alternative);
                }
            });
            // What fits one alternative of oneOf fits the same one of anyOf.
            boolean both = kind.equals("anyOf")
                    && alternatives.stream().anyMatch(alternative -> alternative.has("$ref")
                            && target.path("oneOf").findValues("$ref").contains(alternative.get("$ref")));
            if (!alternatives.isEmpty() && !both) {
                JsonNode chosen = alternatives.get(choices++ % alternatives.size());
                List<String> children = graph.children(SchemaGraph.name(chosen));
                if (!children.isEmpty() && graph.resolve(chosen).has("discriminator")) {
                    chosen = SchemaGraph.reference(children.get(choices++ % children.size()));
                }
                flatten(chosen, SchemaGraph.name(chosen), flat, depth + 1);
                if (!property.isEmpty() && !SchemaGraph.name(chosen).isEmpty()) {
                    flat.discriminators.put(property, SchemaGraph.word(target, SchemaGraph.name(chosen)));
                }
            }
        }
        if (!property.isEmpty() && !outer.isEmpty() && !target.has("oneOf") && !target.has("anyOf")) {
            flat.discriminators.putIfAbsent(property, SchemaGraph.word(target, outer));
        }
    }

    private JsonNode object(Flat flat, int depth) {
        ObjectNode object = NODES.objectNode();
        flat.properties.forEach((name, schema) -> {
            boolean required = flat.required.contains(name);
            JsonNode member = required || !isShort(depth) ? value(schema, depth + 1) : NODES.missingNode();
            if (!member.isMissingNode()) {
                object.set(name, member);
            }
        });
        flat.discriminators.forEach((name, word) -> {
            Flat property = new Flat();
            flatten(flat.properties.getOrDefault(name, NODES.missingNode()), "", property, 0);
            boolean constant = property.schemas.stream()
                    .anyMatch(part -> part.has("const")
                            || (part.has("enum") && !part.get("enum").toString().contains("\"" + word + "\"")));
            if (!constant) {
                object.put(name, word);
            }
        });
        return object;
    }

    private JsonNode plain(Flat flat, int depth) {
        Set<String> types = flat.types();
        if (types.equals(Set.of("null"))) {
            return NODES.nullNode();
        }
        types.remove("null");
        String format = flat.last("contentEncoding").asText().equals("base64")
                ? "byte"
                : flat.last("format").asText();
        return switch (types.isEmpty() ? "any" : List.copyOf(types).get(choices++ % types.size())) {
            case "string" -> NODES.textNode(text(format));
            case "integer" -> format.matches("int64|") && flat.last("maximum").isMissingNode()
                    ? NODES.numberNode(9_007_199_254_740_993L)
                    : NODES.numberNode(7);
            case "number" -> format.matches("double|float")
                    ? NODES.numberNode(0.5)
                    : NODES.numberNode(new BigDecimal("12345678901234567890.125"));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> array(flat.items(), depth);
            case "object" -> map(flat.last("additionalProperties"), depth);
            default -> any;
        };
    }

    private ArrayNode array(JsonNode items, int depth) {
        ArrayNode array = NODES.arrayNode();
        // An empty list ends schemas that contain themselves.
        for (int index = 0; index < (depth > 2 * MAX_DEPTH ? 0 : isShort(depth) ? 1 : 2); index++) {
            JsonNode element = value(items, depth + 1);
            if (!element.isMissingNode() && !element.isNull()) {
                array.add(element);
            }
        }
        return array;
    }

    private ObjectNode map(JsonNode values, int depth) {
        ObjectNode map = NODES.objectNode();
        JsonNode value = values.isBoolean() && !values.booleanValue() ? NODES.missingNode() : value(values, depth + 1);
        if (!value.isMissingNode() && !value.isNull()) {
            map.set("k e", value);
        }
        return map;
    }

    private static String text(String format) {
        return switch (format) {
            case "date-time" -> "2026-01-24T13:07:14Z";
            case "local-date-time" -> "2026-01-24T13:07:14.211";
            case "date" -> "2026-01-24";
            case "byte" -> "Ynl0ZXM=";
            case "decimal" -> "12.50";
            default -> TEXT;
        };
    }
}
