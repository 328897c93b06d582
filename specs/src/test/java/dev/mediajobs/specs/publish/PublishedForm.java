package dev.mediajobs.specs.publish;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Removes the specification extensions of an OpenAPI document. A name that starts with {@code x-}, such as that of a
 * property or of a header, is not an extension, and neither is a member of an example.
 */
final class PublishedForm {

    private static final int LINE_WIDTH = 100;

    /** Members whose value maps names, chosen by the author, to objects. */
    private static final Set<String> MAPS_OF_NAMES = Set.of(
            "properties",
            "headers",
            "examples",
            "content",
            "encoding",
            "callbacks",
            "links",
            "variables",
            "mapping",
            "scopes");

    /** Members whose value is an instance: data of the API, not of the document. */
    private static final Set<String> DATA = Set.of("example", "value", "default", "enum");

    private final Yaml yaml;

    PublishedForm() {
        DumperOptions options = new DumperOptions();
        options.setWidth(LINE_WIDTH);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        yaml = new Yaml(options);
    }

    /** Returns the YAML document without extensions; members keep their order and scalars their style. */
    String of(String document) {
        Node root = yaml.compose(new StringReader(document));
        strip(root, "");
        StringWriter published = new StringWriter();
        yaml.serialize(root, published);
        return published.toString();
    }

    /** Removes extensions below an object of the document, which is the value of the member {@code name}. */
    private static void strip(Node node, String name) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> strip(item, ""));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().removeIf(member -> key(member).startsWith("x-"));
            for (NodeTuple member : mapping.getValue()) {
                if (name.equals("components") || MAPS_OF_NAMES.contains(key(member))) {
                    stripEach(member.getValueNode());
                } else if (!DATA.contains(key(member)) && !key(member).equals("security")) {
                    strip(member.getValueNode(), key(member));
                }
            }
        }
    }

    private static void stripEach(Node named) {
        if (named instanceof MappingNode mapping) {
            mapping.getValue().forEach(member -> strip(member.getValueNode(), ""));
        }
    }

    private static String key(NodeTuple member) {
        return member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
