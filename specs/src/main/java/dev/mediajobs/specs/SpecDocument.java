package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An OpenAPI document, or the ledger of quirks, as data with the line of each location. Immutable and thread-safe. */
public final class SpecDocument {

    private final String name;
    private final YamlTree tree;
    private final SpecNode root;

    private SpecDocument(String name, String yaml) {
        this.name = name;
        this.tree = new YamlTree(name + ".yaml", yaml);
        this.root = new SpecNode(this, null, "", tree.root());
    }

    /**
     * Reads a document of this artifact, such as {@code creatify} or {@code quirks}.
     *
     * @throws IllegalArgumentException if a document of this name does not exist
     */
    public static SpecDocument of(String name) {
        return parse(name, new String(bytes(name), StandardCharsets.UTF_8));
    }

    /**
     * Parses a document.
     *
     * @throws SpecSyntaxException if it is not YAML, or YAML that readers interpret differently
     */
    public static SpecDocument parse(String name, String yaml) {
        return new SpecDocument(name, yaml);
    }

    /**
     * Returns the text of a document of this artifact in UTF-8.
     *
     * @throws IllegalArgumentException if a document of this name does not exist
     */
    public static byte[] bytes(String name) {
        // Relative to this class, so that both can be relocated together.
        try (InputStream yaml = SpecDocument.class.getResourceAsStream(name + ".yaml")) {
            if (yaml == null) {
                throw new IllegalArgumentException(
                        "No spec '" + name + ".yaml' on the class path. Add mediajobs-specs to it.");
            }
            return yaml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file name without extension, which is the vendor's id. */
    public String name() {
        return name;
    }

    public String file() {
        return name + ".yaml";
    }

    public SpecNode root() {
        return root;
    }

    /** Returns the location of a pointer, references not resolved. Check {@link SpecNode#exists()}. */
    public SpecNode node(String pointer) {
        return JsonPointers.segments(pointer).stream().reduce(root, SpecNode::raw, (first, second) -> second);
    }

    /** Returns JSON of this document or, if it is a reference, its target; missing if there is none. */
    public JsonNode resolve(JsonNode json) {
        return new SpecNode(this, null, "", json).resolved().json();
    }

    int line(JsonNode parent, String member) {
        return tree.line(parent, member);
    }
}
