package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigInteger;
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

/** The JSON of a YAML document, and the line of each member. Refuses what YAML readers interpret differently. */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** For each type the texts that all readers interpret in the same way. */
    private static final Map<Tag, Pattern> JSON = Map.of(
            Tag.INT, Pattern.compile("0|-?[1-9]\\d*"),
            Tag.FLOAT, Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"),
            Tag.BOOL, Pattern.compile("true|false"));

    private final String file;
    private final JsonNode root;

    /** The lines of the members of each object and list, in their order. */
    private final IdentityHashMap<JsonNode, int[]> lines = new IdentityHashMap<>();

    YamlTree(String file, String text) {
        this.file = file;
        try {
            this.root = convert(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SpecSyntaxException(
                    file, line, "This is not YAML: " + e.getProblem() + ".", "Correct this line or an earlier one.");
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
        List<String> names = new ArrayList<>();
        parent.fieldNames().forEachRemaining(names::add);
        int index = parent.isArray() ? Integer.parseInt(name) : names.indexOf(name);
        return index < 0 ? 0 : known[index];
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
                throw refused(key, "The key '" + name.getValue() + "' is a duplicate.", "Remove one of them.");
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
        Pattern json = JSON.get(tag);
        if (json != null && !json.matcher(text).matches()) {
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
        return new SpecSyntaxException(file, lineOf(node), problem, suggestion);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
