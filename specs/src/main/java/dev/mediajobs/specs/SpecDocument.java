package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** An OpenAPI document, or the ledger of quirks, with the line of each location. Immutable and thread-safe. */
public final class SpecDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** For each type the texts that all YAML readers interpret in the same way. */
    private static final Map<Tag, Pattern> PORTABLE = Map.of(
            Tag.INT, Pattern.compile("0|-?[1-9]\\d*"),
            Tag.FLOAT, Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"),
            Tag.BOOL, Pattern.compile("true|false"));

    private final String name;
    private final SpecNode root;

    /** The lines of the members of each object and list, in their order. */
    private final IdentityHashMap<JsonNode, int[]> lines = new IdentityHashMap<>();

    private SpecDocument(String name, String yaml) {
        this.name = name;
        try {
            Node document = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            this.root = new SpecNode(this, null, "", convert(document));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            String problem = "This is not YAML: " + e.getProblem() + ".";
            throw new SpecSyntaxException(file(), line, problem, "Correct this line or an earlier one.");
        }
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
                        "The spec '" + name + ".yaml' is not on the class path. Add mediajobs-specs to it.");
            }
            return yaml.readAllBytes();
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
        return JsonPointers.segments(pointer).stream().reduce(root, SpecNode::raw, (first, second) -> second);
    }

    /** Returns JSON of this document or, if it is a reference, its target; missing if there is none. */
    public JsonNode resolve(JsonNode json) {
        return new SpecNode(this, null, "", json).resolved().json();
    }

    /** Returns the line of an existing member; 0 if the parent is not part of this document. */
    int line(JsonNode parent, String member) {
        List<String> names = new ArrayList<>();
        parent.fieldNames().forEachRemaining(names::add);
        int[] memberLines = lines.get(parent);
        return memberLines == null
                ? 0
                : memberLines[parent.isArray() ? Integer.parseInt(member) : names.indexOf(member)];
    }

    private JsonNode convert(@Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> members = mapping.getValue();
            ObjectNode object = NODES.objectNode();
            members.forEach(member -> object.set(name(member.getKeyNode(), object), convert(member.getValueNode())));
            lines.put(
                    object,
                    members.stream()
                            .mapToInt(member -> line(member.getKeyNode()))
                            .toArray());
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.getValue().forEach(item -> array.add(convert(item)));
            lines.put(
                    array,
                    sequence.getValue().stream().mapToInt(SpecDocument::line).toArray());
            return array;
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : NODES.missingNode();
    }

    private String name(Node key, ObjectNode object) {
        if (!(key instanceof ScalarNode scalar)) {
            throw refused(key, "The key is not text.", "Write a plain name.");
        }
        scalar(scalar);
        if (object.has(scalar.getValue())) {
            throw refused(key, "The key '" + scalar.getValue() + "' is a duplicate.", "Remove one of them.");
        }
        return scalar.getValue();
    }

    private JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (PORTABLE.containsKey(tag) && !PORTABLE.get(tag).matcher(text).matches()) {
            String type = tag.equals(Tag.BOOL) ? "true or false" : "a number";
            String problem = "Some YAML readers interpret '" + text + "' as " + type + ".";
            throw refused(node, problem, "Quote it or write it as in JSON.");
        }
        if (tag.equals(Tag.INT)) {
            BigInteger value = new BigInteger(text);
            int bits = value.bitLength();
            return bits < Integer.SIZE
                    ? NODES.numberNode(value.intValue())
                    : bits < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
        }
        if (tag.equals(Tag.FLOAT)) {
            return NODES.numberNode(Double.parseDouble(text));
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(text.equals("true"));
        }
        return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
    }

    private SpecSyntaxException refused(Node node, String problem, String suggestion) {
        return new SpecSyntaxException(file(), line(node), problem, suggestion);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
