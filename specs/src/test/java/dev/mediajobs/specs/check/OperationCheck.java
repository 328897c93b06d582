package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JsonPointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks that operation ids exist and are unique, and that path parameters match the path. */
final class OperationCheck implements Check {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            Map<String, String> seen = new HashMap<>();
            for (Map.Entry<String, JsonNode> operation : SchemaWalker.operations(source.root())) {
                String pointer = operation.getKey();
                String id = operation.getValue().path("operationId").asText();
                String before = seen.putIfAbsent(id, pointer);
                if (id.isEmpty()) {
                    findings.add(source.finding(pointer, "The operation has no operationId.", "give it one."));
                } else if (before != null) {
                    findings.add(source.finding(
                            pointer + "/operationId",
                            "The operationId " + id + " is already used in line " + source.line(before) + ".",
                            "give one of the two operations another id."));
                }
            }
            for (Map.Entry<String, JsonNode> path : source.root().path("paths").properties()) {
                parameters(source, path, findings);
            }
            SchemaWalker.objects(source.root(), (pointer, node) -> encodings(source, pointer, node, findings));
        }
        return findings;
    }

    private static void parameters(Source source, Map.Entry<String, JsonNode> path, List<Finding> findings) {
        Set<String> named = new TreeSet<>();
        PLACEHOLDER
                .matcher(path.getKey())
                .results()
                .map(MatchResult::group)
                .forEach(word -> named.add(word.substring(1, word.length() - 1)));
        for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
            if (!method.getValue().has("responses")) {
                continue;
            }
            Set<String> declared = new TreeSet<>();
            pathParameters(source, path.getValue(), declared);
            pathParameters(source, method.getValue(), declared);
            if (!declared.equals(named)) {
                String pointer = JsonPointers.join("/paths", path.getKey()) + "/" + method.getKey();
                findings.add(source.finding(
                        pointer,
                        "The path names the parameters " + named + ", the operation declares " + declared + ".",
                        "give both the same names."));
            }
        }
    }

    private static void pathParameters(Source source, JsonNode holder, Set<String> names) {
        for (JsonNode parameter : holder.path("parameters")) {
            JsonNode read = source.spec().resolved(parameter);
            if (read.path("in").asText().equals("path")) {
                names.add(read.path("name").asText());
            }
        }
    }

    private static void encodings(Source source, String pointer, JsonNode content, List<Finding> findings) {
        JsonNode schema = source.spec().resolved(content.path("schema"));
        for (Map.Entry<String, JsonNode> encoding : content.path("encoding").properties()) {
            if (!schema.path("properties").has(encoding.getKey())) {
                findings.add(source.finding(
                        pointer + "/encoding/" + encoding.getKey(),
                        "The encoding of " + encoding.getKey() + " does not match a part of the body.",
                        "write the name of a property of the schema, or remove it."));
            }
        }
    }
}
