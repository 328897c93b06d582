import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.IdentityHashMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a document as YAML 1.2 defines it, in which {@code off} is text. Independent of the generator's parser. */
final class Document {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final Map<Node, JsonNode> read = new IdentityHashMap<>();

    private Document() {}

    static JsonNode read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        String text = Files.readString(file).replace("\uFEFF", "");
        String yaml = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        return new Document().convert(new Yaml(options).compose(new StringReader(yaml)));
    }

    private JsonNode convert(Node node) {
        JsonNode before = read.get(node);
        if (before != null) {
            return before;
        }
        if (node instanceof MappingNode mapping) {
            ObjectNode object = NODES.objectNode();
            read.put(node, object);
            for (NodeTuple member : mapping.getValue()) {
                object.set(((ScalarNode) member.getKeyNode()).getValue(), convert(member.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            read.put(node, array);
            sequence.getValue().forEach(element -> array.add(convert(element)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN
                ? plain(scalar.getValue())
                : NODES.textNode(scalar.getValue());
    }

    private static JsonNode plain(String text) {
        if (text.matches("|~|null|Null|NULL")) {
            return NODES.nullNode();
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (text.matches("[-+]?(0|[1-9][0-9]{0,17})")) {
            return NODES.numberNode(Long.parseLong(text));
        }
        return text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")
                ? NODES.numberNode(new BigDecimal(text))
                : NODES.textNode(text);
    }
}
