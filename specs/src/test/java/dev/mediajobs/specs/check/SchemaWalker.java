package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Visits a spec except example values, enums and extensions, which are data. */
final class SchemaWalker {

    private static final Set<String> NAMES =
            Set.of("properties", "schemas", "responses", "parameters", "examples", "paths", "callbacks");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private SchemaWalker() {}

    /** Visits every object of a spec with its pointer. */
    static void objects(JsonNode root, BiConsumer<String, JsonNode> visitor) {
        visit("", root, false, visitor);
    }

    /** Returns every operation with its pointer, including those of callbacks. */
    static List<Map.Entry<String, JsonNode>> operations(JsonNode root) {
        List<Map.Entry<String, JsonNode>> operations = new ArrayList<>();
        objects(root, (pointer, node) -> {
            String last = pointer.substring(pointer.lastIndexOf('/') + 1);
            if (METHODS.contains(last) && node.has("responses")) {
                operations.add(Map.entry(pointer, node));
            }
        });
        return operations;
    }

    private static void visit(String pointer, JsonNode node, boolean names, BiConsumer<String, JsonNode> visitor) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(pointer + "/" + i, node.get(i), false, visitor);
            }
        } else if (node.isObject()) {
            if (!names) {
                visitor.accept(pointer, node);
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String key = member.getKey();
                if (names || !isData(key)) {
                    boolean named =
                            !names && NAMES.contains(key) && member.getValue().isObject();
                    visit(JsonPointers.join(pointer, key), member.getValue(), named, visitor);
                }
            }
        }
    }

    private static boolean isData(String key) {
        return key.equals("example")
                || key.equals("value")
                || key.equals("default")
                || key.equals("enum")
                || key.startsWith("x-");
    }
}
