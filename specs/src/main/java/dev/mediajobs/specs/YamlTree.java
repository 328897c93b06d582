package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigInteger;
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

/** The JSON of a YAML document, and the line of each member. Refuses what YAML readers interpret differently. */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private final String file;
    private final JsonNode root;

    /** For each object and list the lines of its members, in their order: smaller than a line for each pointer. */
    private final IdentityHashMap<JsonNode, int[]> lines = new IdentityHashMap<>();

    YamlTree(String file, String text) {
        this.file = file;
        try {
            this.root = convert(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SpecSyntaxException(
                    file, line, "This is not YAML: " + e.getProblem() + ".", "Correct this line or one before it.");
        }
    }

    JsonNode root() {
        return root;
    }

    /** Returns the line of a member; 0 if there is none of this name. */
    int line(JsonNode parent, String name) {
        int[] known = lines.get(parent);
        if (known == null) {
            return 0;
        }
        if (parent.isArray()) {
            return known[Integer.parseInt(name)];
        }
        int index = 0;
        for (Map.Entry<String, JsonNode> member : parent.properties()) {
            if (member.getKey().equals(name)) {
                return known[index];
            }
            index++;
        }
        return 0;
    }

    private JsonNode convert(@Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return object(mapping.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            int[] known = new int[sequence.getValue().size()];
            for (Node item : sequence.getValue()) {
                known[array.size()] = lineOf(item);
                array.add(convert(item));
            }
            lines.put(array, known);
            return array;
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : NODES.missingNode();
    }

    private ObjectNode object(List<NodeTuple> members) {
        ObjectNode object = NODES.objectNode();
        int[] known = new int[members.size()];
        for (NodeTuple member : members) {
            Node key = member.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                throw refused(key, "The key is not text.", "Write a plain name.");
            }
            scalar(name);
            if (object.has(name.getValue())) {
                throw refused(key, "The key '" + name.getValue() + "' is a duplicate.", "Keep one of the two.");
            }
            known[object.size()] = lineOf(key);
            object.set(name.getValue(), convert(member.getValueNode()));
        }
        lines.put(object, known);
        return object;
    }

    private JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT)) {
            return integer(node, text);
        }
        if (tag.equals(Tag.FLOAT)) {
            return NODES.numberNode(Double.parseDouble(number(node, text, DECIMAL)));
        }
        if (tag.equals(Tag.BOOL)) {
            if (!text.equals("true") && !text.equals("false")) {
                throw refused(
                        node,
                        "Some YAML readers interpret '" + text + "' as true or false.",
                        "Quote it, or write true or false.");
            }
            return NODES.booleanNode(text.equals("true"));
        }
        return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
    }

    private JsonNode integer(ScalarNode node, String text) {
        BigInteger value = new BigInteger(number(node, text, INTEGER));
        if (value.bitLength() < Integer.SIZE) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private String number(ScalarNode node, String text, Pattern json) {
        if (!json.matcher(text).matches()) {
            throw refused(
                    node,
                    "Some YAML readers interpret '" + text + "' as a number.",
                    "Quote it, or write it as in JSON.");
        }
        return text;
    }

    private SpecSyntaxException refused(Node node, String problem, String suggestion) {
        return new SpecSyntaxException(file, lineOf(node), problem, suggestion);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
