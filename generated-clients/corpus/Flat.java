import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a schema and of all schemas that it extends. Not thread-safe. */
final class Flat {
    final Map<String, JsonNode> properties = new LinkedHashMap<>();
    final Set<String> required = new LinkedHashSet<>();
    final List<JsonNode> schemas = new ArrayList<>();
    final Map<String, String> discriminators = new LinkedHashMap<>();

    /** Returns the values that every part of a schema allows, none if they are not enumerated. */
    List<JsonNode> words() {
        List<JsonNode> words = new ArrayList<>();
        for (JsonNode part : schemas) {
            List<JsonNode> some = new ArrayList<>();
            part.path("enum").forEach(word -> {
                if (!word.isNull() && !part.path("x-enum-aliases").has(word.asText())) {
                    some.add(part.path("type").asText().equals("string") ? JsonNodeFactory.instance.textNode(word.asText()) : word);
                }
            });
            if (part.has("const")) {
                some.add(part.get("const"));
            }
            List<JsonNode> both = words.stream().filter(some::contains).toList();
            // The parts precede the schema that restricts them.
            words = some.isEmpty() ? words : both.isEmpty() ? some : both;
        }
        return words;
    }

    /** Returns the JSON types that every part of a schema allows. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        for (JsonNode schema : schemas) {
            JsonNode type = schema.path("type");
            Set<String> some = new LinkedHashSet<>();
            type.forEach(one -> some.add(one.asText()));
            if (type.isTextual()) {
                some.add(type.asText());
            } else if (some.isEmpty() && schema.has("items")) {
                some.add("array");
            } else if (some.isEmpty() && schema.has("additionalProperties")) {
                some.add("object");
            }
            Set<String> both = new LinkedHashSet<>(types);
            both.retainAll(some);
            types = some.isEmpty() ? types : both.isEmpty() ? some : both;
        }
        return types;
    }

    /** Returns the member of the last part that has it. */
    JsonNode last(String member) {
        JsonNode last = JsonNodeFactory.instance.missingNode();
        for (JsonNode schema : schemas) {
            last = schema.has(member) ? schema.get(member) : last;
        }
        return last;
    }

    /** Returns what every part of a schema says about the elements of a list. */
    JsonNode items() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = all.putArray("allOf");
        schemas.stream().filter(schema -> schema.has("items")).forEach(schema -> parts.add(schema.get("items")));
        return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? JsonNodeFactory.instance.missingNode() : all;
    }
}
