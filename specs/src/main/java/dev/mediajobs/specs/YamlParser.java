package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigInteger;
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

/** Reads YAML. Only this class uses SnakeYAML, which a program that reads parsed documents does not load. */
final class YamlParser {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** For each type the texts that all YAML readers interpret in the same way. */
    private static final Map<Tag, Pattern> PORTABLE = Map.of(
            Tag.INT, Pattern.compile("0|-?[1-9]\\d*"),
            Tag.FLOAT, Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"),
            Tag.BOOL, Pattern.compile("true|false"));

    private final String file;
    private final LineNumbers lines = new LineNumbers();

    private YamlParser(String file) {
        this.file = file;
    }

    /**
     * Parses a document.
     *
     * @throws SpecSyntaxException if it is not YAML, or YAML that readers interpret differently
     */
    static ParsedSpec parse(String file, String yaml) {
        try {
            YamlParser parser = new YamlParser(file);
            Node document = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            return new ParsedSpec(parser.convert(document), parser.lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            String problem = "This is not YAML: " + e.getProblem() + ".";
            throw new SpecSyntaxException(file, line, problem, "Correct this line or an earlier one.");
        }
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
                    sequence.getValue().stream().mapToInt(YamlParser::line).toArray());
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
        return new SpecSyntaxException(file, line(node), problem, suggestion);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
