package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Checks for names that would collide or be invalid in Java generated from the spec. */
final class JavaNameCheck implements Check {

    private static final Set<String> MEMBERS = Set.of(
            "wait",
            "notify",
            "notifyAll",
            "hashCode",
            "toString",
            "getClass",
            "clone",
            "finalize",
            "equals",
            "builder",
            "toBuilder",
            "build",
            "unknownFields");

    private static final Set<String> TYPES = Set.of(
            "builder",
            "types",
            "error",
            "duration",
            "list",
            "map",
            "file",
            "object",
            "string",
            "integer",
            "long",
            "double",
            "boolean",
            "unknown",
            "override",
            "record",
            "call",
            "response",
            "localdatetime",
            "offsetdatetime",
            "uri",
            "uuid",
            "requestbody",
            "responsebody",
            "multipartbody",
            "jobphase");

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            types(source, findings);
            operations(source, findings);
            SchemaWalker.objects(source.root(), (pointer, node) -> {
                properties(source, pointer, node, findings);
                constants(source, pointer, node, findings);
            });
        }
        return findings;
    }

    private static void types(Source source, List<Finding> findings) {
        Map<String, String> seen = new HashMap<>();
        source.root()
                .path("tags")
                .forEach(tag -> seen.put(lower(tag.path("name").asText() + "Api"), "the API of a tag"));
        source.root().path("components").path("schemas").fieldNames().forEachRemaining(name -> {
            String pointer = "/components/schemas/" + name;
            String before = seen.putIfAbsent(lower(name), name);
            if (before != null) {
                findings.add(clash(source, pointer, "The schema " + name, before));
            }
            if (TYPES.contains(lower(name)) || !SourceVersion.isName(name)) {
                findings.add(source.finding(
                        pointer,
                        "A schema called " + name + " hides a type of Java or of the runtime.",
                        "choose a longer name."));
            }
        });
    }

    private static void operations(Source source, List<Finding> findings) {
        Map<String, String> seen = new HashMap<>();
        for (Map.Entry<String, JsonNode> operation : SchemaWalker.operations(source.root())) {
            String id = operation.getValue().path("operationId").asText();
            String place = operation.getKey() + "/operationId";
            JsonNode content = operation.getValue().path("requestBody").path("content");
            List<String> methods = content.has("application/json") && content.has("multipart/form-data")
                    ? List.of(id, id + "Multipart")
                    : List.of(id);
            for (String method : methods) {
                String before = seen.putIfAbsent(lower(method), id);
                if (before != null && !before.equals(id)) {
                    findings.add(clash(source, place, "The operation " + id, before));
                }
            }
            if (SourceVersion.isKeyword(id) || MEMBERS.contains(id) || TYPES.contains(lower(id))) {
                findings.add(
                        source.finding(place, "Java cannot call a method " + id + ".", "choose another operationId."));
            }
        }
    }

    private static void properties(Source source, String pointer, JsonNode schema, List<Finding> findings) {
        Map<String, String> seen = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            String place = pointer + "/properties/" + name;
            String accessor = camel(name);
            List<String> accessors =
                    isEnum(source, property.getValue()) ? List.of(accessor, accessor + "Word") : List.of(accessor);
            for (String each : accessors) {
                String before = seen.putIfAbsent(each, name);
                if (before != null) {
                    findings.add(clash(source, place, "The property " + name, before));
                }
            }
            if (MEMBERS.contains(accessor) || !SourceVersion.isIdentifier(accessor)) {
                findings.add(source.finding(
                        place,
                        "Java cannot call an accessor " + accessor + ".",
                        "the generator needs a name mapping for it."));
            }
        }
    }

    private static void constants(Source source, String pointer, JsonNode schema, List<Finding> findings) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < schema.path("enum").size(); i++) {
            String word = schema.path("enum").get(i).asText();
            String constant = word.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
            String before = seen.putIfAbsent(constant, word);
            if (before != null) {
                findings.add(clash(source, pointer + "/enum/" + i, "The word " + word, before));
            }
            if (constant.equals("UNRECOGNIZED") || word.contains("\n")) {
                findings.add(source.finding(
                        pointer + "/enum/" + i,
                        "The word " + word + " cannot be a constant in Java.",
                        "make it a plain string."));
            }
        }
    }

    private static boolean isEnum(Source source, JsonNode schema) {
        return source.spec().resolved(schema).has("enum");
    }

    private static String camel(String name) {
        StringBuilder result = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                String head = part.substring(0, 1);
                result.append(result.isEmpty() ? head.toLowerCase(Locale.ROOT) : head.toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            }
        }
        return result.toString();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Finding clash(Source source, String place, String what, String before) {
        return source.finding(place, what + " and " + before + " become one name in Java.", "rename one of the two.");
    }
}
