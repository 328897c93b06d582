package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document, or the ledger of quirks, with the line of each location. Immutable and thread-safe. */
public final class SpecDocument {

    private final String name;
    private final SpecNode root;
    private final LineNumbers lines;

    private SpecDocument(String name, ParsedSpec parsed) {
        this.name = name;
        this.root = new SpecNode(this, null, "", parsed.root());
        this.lines = parsed.lines();
    }

    /**
     * Reads a document of this artifact, such as {@code creatify} or {@code quirks}: the form that the build parsed, or the
     * YAML if it is another one than the build read.
     *
     * @throws IllegalArgumentException if a document of this name does not exist
     */
    public static SpecDocument of(String name) {
        byte[] yaml = bytes(name);
        byte[] form = resource(name + ParsedForm.SUFFIX);
        ParsedSpec parsed = form == null ? null : ParsedForm.read(form, yaml);
        return parsed == null ? parse(name, new String(yaml, StandardCharsets.UTF_8)) : new SpecDocument(name, parsed);
    }

    /**
     * Parses a document.
     *
     * @throws SpecSyntaxException if it is not YAML, or YAML that readers interpret differently
     */
    public static SpecDocument parse(String name, String yaml) {
        return new SpecDocument(name, YamlParser.parse(name + ".yaml", yaml));
    }

    /**
     * Returns the text of a document of this artifact in UTF-8.
     *
     * @throws IllegalArgumentException if a document of this name does not exist
     */
    public static byte[] bytes(String name) {
        byte[] yaml = resource(name + ".yaml");
        if (yaml == null) {
            throw new IllegalArgumentException(
                    "The spec '" + name + ".yaml' is not on the class path. Add mediajobs-specs to it.");
        }
        return yaml;
    }

    private static byte @Nullable [] resource(String file) {
        // Relative to this class, so that both can be relocated together.
        try (InputStream content = SpecDocument.class.getResourceAsStream(file)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file name without extension, which is the vendor's name. */
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
        SpecNode node = root;
        for (String segment : JsonPointers.segments(pointer)) {
            node = node.raw(segment);
        }
        return node;
    }

    /** Returns JSON of this document or, if it is a reference, its target; missing if there is none. */
    public JsonNode resolve(JsonNode json) {
        return new SpecNode(this, null, "", json).resolved().json();
    }

    /** Returns the line of an existing member; 0 if the parent is not part of this document. */
    int line(JsonNode parent, String member) {
        return lines.of(parent, member);
    }
}
