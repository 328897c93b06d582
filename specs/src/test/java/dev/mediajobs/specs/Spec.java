package dev.mediajobs.specs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JSON of a spec, and validation by its schemas. Thread-safe.
 *
 * <p>A pointer {@code /components/schemas/X} may be abbreviated as {@code X}. Pointers follow each {@code $ref}.
 */
public final class Spec {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SpecDocument document;
    private final JsonSchemas schemas;

    private Spec(SpecDocument document) {
        this.document = document;
        this.schemas = new JsonSchemas(root());
    }

    /** Returns a spec of this module, such as {@code miraflow}. */
    public static Spec of(String name) {
        return in(folder(), name);
    }

    /** Reads the spec {@code <name>.yaml} of a folder. */
    public static Spec in(Path folder, String name) {
        Path file = folder.resolve(name + ".yaml");
        try {
            return over(SpecDocument.parse(name, Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Returns the spec of a document. */
    public static Spec over(SpecDocument document) {
        return new Spec(document);
    }

    /** Returns the folder of the specs, from the module or from the root of the project. */
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("miraflow.yaml")) ? here : here.resolve("specs");
    }

    /** Returns the JSON of the document. */
    public JsonNode root() {
        return document.root().json();
    }

    /** Returns JSON of this spec or, if it is a reference, its target. */
    public JsonNode resolved(JsonNode json) {
        return document.resolve(json);
    }

    /**
     * Returns the JSON at a pointer.
     *
     * @throws IllegalArgumentException if the pointer has no target
     */
    public JsonNode node(String pointer) {
        JsonNode node = find(full(pointer));
        if (node.isMissingNode()) {
            throw new IllegalArgumentException(document.file() + " has nothing at " + full(pointer));
        }
        return node;
    }

    /** Returns whether a pointer has a target. */
    public boolean has(String pointer) {
        return !find(full(pointer)).isMissingNode();
    }

    /**
     * Returns the operation with an id.
     *
     * @throws IllegalArgumentException if no operation has the id
     */
    public JsonNode operation(String operationId) {
        return node(operationPointer(operationId));
    }

    /** Returns the pointer of the operation with an id. */
    public String operationPointer(String operationId) {
        for (Map.Entry<String, JsonNode> path : root().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().path("operationId").asText().equals(operationId)) {
                    return JsonPointers.join("/paths", path.getKey()) + "/" + method.getKey();
                }
            }
        }
        throw new IllegalArgumentException(document.file() + " has no operation " + operationId);
    }

    /** Returns whether the schema at a pointer accepts a JSON text. */
    public boolean accepts(String schemaPointer, String jsonText) {
        return problems(schemaPointer, jsonText).isEmpty();
    }

    /**
     * Returns the violations of the schema at a pointer by a JSON text, one line each; empty if it is valid.
     * A file of a multipart body is any string.
     */
    public List<String> problems(String schemaPointer, String jsonText) {
        try {
            return problems(schemaPointer, JSON.readTree(jsonText));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not valid JSON: " + jsonText, e);
        }
    }

    /** Returns the violations of the schema at a pointer by an instance. */
    public List<String> problems(String schemaPointer, JsonNode instance) {
        return schemas.problems(node(schemaPointer), instance);
    }

    /** Returns the violations of an example, which include members that the schema does not define. */
    public List<String> exampleProblems(String schemaPointer, JsonNode example) {
        return schemas.exampleProblems(node(schemaPointer), example);
    }

    /** Returns the values of the enum at a pointer. */
    public List<String> words(String schemaPointer) {
        List<String> words = new ArrayList<>();
        node(schemaPointer).path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String full(String pointer) {
        return pointer.isEmpty() || pointer.startsWith("/") ? pointer : "/components/schemas/" + pointer;
    }

    private JsonNode find(String pointer) {
        return document.root()
                .at(JsonPointers.segments(pointer).toArray(String[]::new))
                .json();
    }
}
