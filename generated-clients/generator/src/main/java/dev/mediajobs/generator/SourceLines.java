package dev.mediajobs.generator;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds the lines of operations in a document, YAML or JSON. */
final class SourceLines {
    private final Node root;

    private SourceLines(Node root) {
        this.root = root;
    }

    /** Reads a document; one that is not a readable file has no lines. */
    static SourceLines of(String inputSpec) {
        if (inputSpec == null || inputSpec.startsWith("http:") || inputSpec.startsWith("https:")) {
            return new SourceLines(null);
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(500);
        Path file = inputSpec.startsWith("file:") ? Path.of(URI.create(inputSpec)) : Path.of(inputSpec);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new SourceLines(new Yaml(options).compose(reader));
        } catch (IOException | YAMLException unreadable) {
            return new SourceLines(null);
        }
    }

    /** Returns the line of an operation, from 1; 0 if it is unknown. */
    int of(String path, String method) {
        NodeTuple operation = member(value(member(value(member(root, "paths")), path)), method);
        return operation == null ? 0 : operation.getKeyNode().getStartMark().getLine() + 1;
    }

    private static Node value(NodeTuple member) {
        return member == null ? null : member.getValueNode();
    }

    private static NodeTuple member(Node node, String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple member : mapping.getValue()) {
                if (member.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return member;
                }
            }
        }
        return null;
    }
}
