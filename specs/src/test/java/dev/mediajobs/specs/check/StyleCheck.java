package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks the style of a spec beyond the linter: names and descriptions of everything. */
final class StyleCheck implements Check {

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            for (Map.Entry<String, JsonNode> operation : SchemaWalker.operations(source.root())) {
                operation(source, operation.getKey(), operation.getValue(), findings);
            }
            for (Map.Entry<String, JsonNode> schema :
                    source.root().path("components").path("schemas").properties()) {
                String pointer = "/components/schemas/" + schema.getKey();
                if (!schema.getKey().matches("[A-Z][A-Za-z0-9]*")) {
                    findings.add(source.finding(
                            pointer,
                            "The schema name " + schema.getKey() + " is not in camel case.",
                            "write it LikeThis."));
                }
                described(source, pointer, schema.getValue(), findings);
            }
            SchemaWalker.objects(source.root(), (pointer, node) -> {
                node.path("properties")
                        .properties()
                        .forEach(property -> described(
                                source, pointer + "/properties/" + property.getKey(), property.getValue(), findings));
                if (pointer.endsWith("/schema") && node.has("properties")) {
                    findings.add(source.finding(
                            pointer, "The object has no name.", "move it to components/schemas and refer to it."));
                }
            });
        }
        return findings;
    }

    private static void operation(Source source, String pointer, JsonNode operation, List<Finding> findings) {
        String id = operation.path("operationId").asText();
        if (!id.matches("[a-z][A-Za-z0-9]*")) {
            findings.add(source.finding(
                    pointer + "/operationId",
                    "The operationId " + id + " is not in camel case.",
                    "write it likeThis."));
        }
        if (operation.path("tags").size() != 1) {
            findings.add(source.finding(pointer, "The operation has not one tag.", "give it one: it names the API."));
        }
        sentence(source, pointer, "summary", operation, findings);
        sentence(source, pointer, "description", operation, findings);
    }

    private static void described(Source source, String pointer, JsonNode schema, List<Finding> findings) {
        if (!schema.has("$ref")) {
            sentence(source, pointer, "description", schema, findings);
        }
    }

    private static void sentence(
            Source source, String pointer, String member, JsonNode holder, List<Finding> findings) {
        String text = holder.path(member).asText().strip();
        if (!text.endsWith(".")) {
            findings.add(source.finding(
                    pointer + "/" + member,
                    text.isEmpty() ? "The " + member + " is missing." : "The " + member + " is not a sentence.",
                    "write one short sentence with a full stop."));
        }
    }
}
