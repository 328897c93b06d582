package dev.mediajobs.stock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.SpecDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A published spec: its operations, and its JSON examples with their schemas. */
final class PublishedSpec {

    private static final Path FOLDER = Path.of(System.getProperty("mediajobs.published"));

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** A named schema, or a list of it. */
    record Shape(String schema, boolean list) {

        @Override
        public String toString() {
            return list ? "List<" + schema + ">" : schema;
        }
    }

    /** An example of a JSON body, and its location in the spec. */
    record Example(String pointer, Shape shape, JsonNode value) {

        @Override
        public String toString() {
            return pointer;
        }
    }

    /** An operation, the class named after its first tag, and the body of its success response, if that is JSON. */
    record Operation(String id, String api, Optional<Shape> result) {

        @Override
        public String toString() {
            return id;
        }
    }

    private final SpecDocument document;
    private final JsonNode root;

    PublishedSpec(String vendor) {
        Path file = FOLDER.resolve(vendor + ".yaml");
        try {
            document = SpecDocument.parse(vendor, Files.readString(file));
            root = document.root().json();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Returns every example of a JSON body, of requests, responses and callbacks. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        collect("", root, examples);
        return examples;
    }

    private void collect(String pointer, JsonNode node, List<Example> examples) {
        for (Map.Entry<String, JsonNode> content : node.path("content").properties()) {
            if (content.getKey().endsWith("json")) {
                JsonNode body = content.getValue();
                shape(body.path("schema")).ifPresent(shape -> body.path("examples")
                        .properties()
                        .forEach(example -> examples.add(new Example(
                                pointer + " " + example.getKey(),
                                shape,
                                document.resolve(example.getValue()).path("value")))));
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            collect(pointer + "/" + member.getKey(), member.getValue(), examples);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), examples);
        }
    }

    /** Returns every operation, callbacks excepted. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (JsonNode path : root.path("paths")) {
            for (Map.Entry<String, JsonNode> member : path.properties()) {
                if (METHODS.contains(member.getKey())) {
                    JsonNode operation = member.getValue();
                    operations.add(new Operation(
                            operation.path("operationId").asText(),
                            className(operation.path("tags").path(0).asText()) + "Api",
                            result(operation)));
                }
            }
        }
        return operations;
    }

    private Optional<Shape> result(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .flatMap(response ->
                        shape(document.resolve(response.getValue()).at("/content/application~1json/schema")));
    }

    private static String className(String tag) {
        return Arrays.stream(tag.split("[^A-Za-z0-9]+"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Returns the named schema of a body or of the items of a list, because generators write no class for a list. */
    private Optional<Shape> shape(JsonNode schema) {
        JsonNode itself = document.resolve(schema);
        boolean list = itself.path("type").asText().equals("array");
        String reference = (list ? itself.path("items") : schema).path("$ref").asText();
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shape(reference.substring(reference.lastIndexOf('/') + 1), list));
    }
}
