import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schemas of a document and how they refer to each other. Safe for use by several threads. */
final class SchemaGraph {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;

    SchemaGraph(JsonNode document) {
        this.document = document;
    }

    /** Returns what a reference or a chain of references leads to; any other node unchanged. */
    JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        for (int step = 0; target.has("$ref") && step < 20; step++) {
            target = document.at(target.path("$ref").asText().substring(1).replace("%7B", "{").replace("%7D", "}"));
        }
        return target;
    }

    /** Returns the name of the component that a schema refers to, empty if it does not. */
    static String name(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith(SCHEMAS) && reference.indexOf('/', SCHEMAS.length()) < 0
                ? reference.substring(SCHEMAS.length()).replace("~1", "/")
                : "";
    }

    static JsonNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", SCHEMAS + name.replace("/", "~1"));
    }

    /** Returns the schemas that extend a schema. */
    List<String> children(String name) {
        List<String> children = new ArrayList<>();
        if (name.isEmpty()) {
            return children;
        }
        document.path("components").path("schemas").fields().forEachRemaining(schema -> schema.getValue()
                .path("allOf")
                .forEach(part -> {
                    if (name(part).equals(name)) {
                        children.add(schema.getKey());
                    }
                }));
        return children;
    }

    static String word(JsonNode union, String name) {
        for (Map.Entry<String, JsonNode> word :
                union.path("discriminator").path("mapping").properties()) {
            String target = word.getValue().asText();
            if (target.equals(name) || target.endsWith("/" + name)) {
                return word.getKey();
            }
        }
        return name;
    }

    static boolean isOnlyNull(JsonNode schema) {
        return schema.path("type").asText().equals("null")
                || (schema.path("enum").size() == 1 && schema.path("enum").get(0).isNull());
    }

    boolean isNullable(JsonNode schema) {
        boolean nullable = schema.path("nullable").asBoolean() || schema.path("type").toString().contains("\"null\"");
        for (JsonNode alternative : schema.path("anyOf")) {
            nullable |= isOnlyNull(alternative);
        }
        return nullable;
    }
}
