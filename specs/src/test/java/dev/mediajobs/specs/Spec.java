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
 * One spec as data, and what its schemas accept. Holds no state that changes; threads may share it.
 *
 * <p>Where a pointer is asked for, {@code /components/schemas/X} may be written as {@code X}. A
 * {@code $ref} on the way of a pointer, and at its end, is followed.
 */
public final class Spec {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SpecDocument document;
    private final JsonSchemas schemas;

    private Spec(SpecDocument document) {
        this.document = document;
        this.schemas = new JsonSchemas(root());
    }

    /** The spec that stands in this module, such as {@code miraflow}. */
    public static Spec of(String name) {
        return in(folder(), name);
    }

    /** The spec {@code <name>.yaml} of a folder. */
    public static Spec in(Path folder, String name) {
        Path file = folder.resolve(name + ".yaml");
        try {
            return over(SpecDocument.parse(name, Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** A spec that is read already. */
    public static Spec over(SpecDocument document) {
        return new Spec(document);
    }

    /** The folder of the specs, whether the tests run in the module or in the root. */
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("miraflow.yaml")) ? here : here.resolve("specs");
    }

    /** The whole document. */
    public JsonNode root() {
        return document.root().json();
    }

    /** Some JSON of this spec or, if it is a reference, its target. */
    public JsonNode resolved(JsonNode json) {
        return document.resolve(json);
    }

    /**
     * What stands at a pointer.
     *
     * @throws IllegalArgumentException if nothing stands there
     */
    public JsonNode node(String pointer) {
        JsonNode node = find(full(pointer));
        if (node.isMissingNode()) {
            throw new IllegalArgumentException(document.file() + " has nothing at " + full(pointer));
        }
        return node;
    }

    /** Whether something stands at a pointer. */
    public boolean has(String pointer) {
        return !find(full(pointer)).isMissingNode();
    }

    /**
     * The operation of this id, as it stands under its path and method.
     *
     * @throws IllegalArgumentException if no operation has the id
     */
    public JsonNode operation(String operationId) {
        return node(operationPointer(operationId));
    }

    /** The pointer of the operation of this id. */
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

    /** Whether the schema at a pointer takes this JSON text. */
    public boolean accepts(String schemaPointer, String jsonText) {
        return problems(schemaPointer, jsonText).isEmpty();
    }

    /**
     * What the schema at a pointer finds wrong with this JSON text, one line each; empty if nothing.
     * A file of a multipart body is written as any string.
     */
    public List<String> problems(String schemaPointer, String jsonText) {
        try {
            return problems(schemaPointer, JSON.readTree(jsonText));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not valid JSON: " + jsonText, e);
        }
    }

    /** The same of an instance that is read already. */
    public List<String> problems(String schemaPointer, JsonNode instance) {
        return schemas.problems(node(schemaPointer), instance);
    }

    /** The same, and every member that the schema does not name: what an example must hold to. */
    public List<String> exampleProblems(String schemaPointer, JsonNode example) {
        return schemas.exampleProblems(node(schemaPointer), example);
    }

    /** The words of the enum at a pointer. */
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
