package dev.mediajobs.generator;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names what references lead to in the middle of other descriptions, such as
 * {@code #/components/schemas/Pet/properties/owner}, because the parser takes the last part of such a reference for a name.
 * Not thread-safe.
 */
final class DeepReferences {
    private static final String NAMED = "#/components/(?!x-)[A-Za-z]+/[^/]+";
    private static final Set<String> SCHEMAS = Set.of(
            "schema", "items", "additionalProperties", "not", "allOf", "anyOf", "oneOf", "prefixItems", "contains");
    private static final Set<String> NAMED_SCHEMAS =
            Set.of("schemas", "properties", "patternProperties", "dependentSchemas", "$defs");
    /** Parts of a reference that say nothing about what it leads to. */
    private static final String STRUCTURE = "components|schemas|properties|responses|parameters|requestBodies|paths|"
            + "content|schema|headers|\\$defs|definitions|.*/.+|";

    private final ObjectNode root;
    private final List<Reference> references = new ArrayList<>();

    private DeepReferences(ObjectNode root) {
        this.root = root;
    }

    /** A reference, and whether it stands for a schema. */
    private record Reference(ObjectNode node, JsonPointer target, boolean schema) {}

    /** Replaces the content of a parsed document that has such references. Other documents stay as they are. */
    static void resolve(SourceDocument source, OpenAPI parsed) {
        JsonNode tree;
        try {
            tree = source.mentionsDeepReferences() ? Yaml.mapper().readTree(source.text()) : null;
        } catch (JsonProcessingException notRead) {
            throw new RefusedDocumentException(
                    source.name() + ": The YAML is not valid: " + notRead.getOriginalMessage() + ". Correct it.");
        }
        if (!(tree instanceof ObjectNode document)) {
            return;
        }
        DeepReferences deep = new DeepReferences(document);
        if (!deep.collect()) {
            return;
        }
        if (source.mentionsFiles()) {
            throw new RefusedDocumentException(
                    source.name() + ": The document has several files and a reference into the"
                            + " middle of a description, "
                            + deep.references.get(0).node().path("$ref").textValue()
                            + ". Make one file of them first, for example with npx @redocly/cli bundle.");
        }
        do {
            deep.name();
        } while (deep.collect());
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI again = new OpenAPIV3Parser()
                .readContents(document.toString(), null, options)
                .getOpenAPI();
        parsed.setPaths(again.getPaths());
        parsed.setComponents(again.getComponents());
    }

    private boolean collect() {
        references.clear();
        collect(root, false, false);
        return !references.isEmpty();
    }

    private void collect(JsonNode node, boolean schema, boolean names) {
        if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(element, schema, false));
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        String reference = names ? null : object.path("$ref").textValue();
        if (reference != null && reference.startsWith("#/") && !reference.matches(NAMED)) {
            JsonPointer target = pointer(reference);
            if (root.at(target).isObject()) {
                references.add(new Reference(object, target, schema));
            }
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String key = member.getKey();
            if (names || !References.isValue(key)) {
                boolean named = !names && (NAMED_SCHEMAS.contains(key) || References.hasNames(key));
                boolean inSchema = names ? schema : SCHEMAS.contains(key) || NAMED_SCHEMAS.contains(key);
                collect(member.getValue(), inSchema, named);
            }
        }
    }

    private static JsonPointer pointer(String reference) {
        return JsonPointer.compile(
                URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** Makes a component of each target, the innermost first; targets that are not schemas are copied. */
    private void name() {
        references.sort(Comparator.comparingInt(
                (Reference reference) -> -reference.target().toString().length()));
        ObjectNode schemas = root.withObjectProperty("components").withObjectProperty("schemas");
        for (Reference reference : references) {
            JsonNode target = root.at(reference.target());
            if (!reference.schema()) {
                reference.node().removeAll();
                reference.node().setAll((ObjectNode) target.deepCopy());
                continue;
            }
            if (target instanceof ObjectNode object && !object.has("$ref")) {
                String name = freeName(schemas, reference.target());
                schemas.set(name, object.deepCopy());
                object.removeAll();
                object.put("$ref", "#/components/schemas/" + name);
            }
            if (target.path("$ref").isTextual()) {
                reference.node().set("$ref", target.path("$ref"));
            }
        }
    }

    private static String freeName(ObjectNode schemas, JsonPointer target) {
        String name = Arrays.stream(target.toString().split("/"))
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .filter(part -> !part.matches(STRUCTURE))
                .map(part -> part.replaceAll("\\W+", "_"))
                .collect(Collectors.joining("_"));
        String free = name;
        for (int number = 2; schemas.has(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
