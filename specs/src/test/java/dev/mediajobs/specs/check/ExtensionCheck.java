package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.specs.JsonSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that only the five extensions are used, each at an allowed location and in its format. */
final class ExtensionCheck implements Check {

    private final JsonNode schema;

    ExtensionCheck(Path schemaFile) {
        try {
            schema = new ObjectMapper().readTree(Files.readString(schemaFile));
        } catch (IOException e) {
            throw new UncheckedIOException(schemaFile + " cannot be read", e);
        }
    }

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            SchemaWalker.objects(source.root(), (pointer, node) -> {
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    if (member.getKey().startsWith("x-")) {
                        check(source, pointer, node, member.getKey(), findings);
                    }
                }
            });
        }
        return findings;
    }

    private void check(Source source, String pointer, JsonNode holder, String name, List<Finding> findings) {
        String place = pointer + "/" + name;
        if (!schema.path("$defs").has(name)) {
            findings.add(source.finding(
                    place, name + " is not one of the five extensions.", "use one of them; see specs/README.md."));
            return;
        }
        ObjectNode extension = JsonNodeFactory.instance.objectNode();
        extension.put("$ref", "#/$defs/" + name).set("$defs", schema.path("$defs"));
        for (String problem : JsonSchemas.problemsByJsonSchema(extension, holder.path(name))) {
            findings.add(source.finding(
                    place, name + " has an invalid format: " + problem + ".", "see extensions.schema.json."));
        }
        String owner = schema.path("x-belongs-to").path(name).asText();
        if (!owner.isEmpty() && !holder.has(owner)) {
            findings.add(source.finding(
                    place,
                    name + " is allowed only on: " + owner + ".",
                    "move it to the " + owner + " that it explains."));
        }
    }
}
