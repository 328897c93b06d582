package dev.mediajobs.conformance.spec;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** One OpenAPI document as data. It knows on which line of the file each of its places stands. Immutable. */
public final class SpecDocument {

    private static final String FOLDER = "/dev/mediajobs/specs/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final JsonNode tree;
    private final Map<String, Integer> lines;

    private SpecDocument(String name, JsonNode tree, Map<String, Integer> lines) {
        this.name = name;
        this.tree = tree;
        this.lines = lines;
    }

    /**
     * Reads the spec of one vendor from the class path.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static SpecDocument of(String name) {
        try (InputStream yaml = SpecDocument.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (yaml == null) {
                throw new IllegalArgumentException("No spec on the class path at " + FOLDER + name + ".yaml");
            }
            return parse(name, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a spec.
     *
     * @throws IOException if it cannot be read or is no YAML
     */
    public static SpecDocument parse(String name, InputStream yaml) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
            parser.setCodec(new YAMLMapper());
            parser.nextToken();
            return new SpecDocument(name, read(parser, "", lines), Map.copyOf(lines));
        }
    }

    /** The vendor's name, as in the file's name. */
    public String name() {
        return name;
    }

    /** The file, as people of this project call it. */
    public String file() {
        return "specs/" + name + ".yaml";
    }

    /** The whole document. */
    public SpecNode root() {
        return node("");
    }

    /** One place; it may be missing, which {@link SpecNode#exists()} tells. */
    public SpecNode node(String pointer) {
        return new SpecNode(this, pointer, tree.at(pointer));
    }

    /** The line of a place, or that of the nearest place around it. */
    int line(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    private static JsonNode read(YAMLParser parser, String pointer, Map<String, Integer> lines) throws IOException {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode object = NODES.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                String place = JsonPointers.join(pointer, key);
                lines.put(place, parser.currentTokenLocation().getLineNr());
                parser.nextToken();
                object.set(key, read(parser, place, lines));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode array = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(read(parser, pointer + "/" + array.size(), lines));
            }
            return array;
        }
        return parser.readValueAsTree();
    }
}
