package dev.mediajobs.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A YAML or JSON file as somebody wrote it, with its lines. Not thread-safe. */
final class SourceDocument {
    private static final Pattern DEEP_REFERENCE =
            Pattern.compile("\\$ref['\"]?\\s*:\\s*['\"]?#/(?!components/(?!x-)[A-Za-z]+/[^/'\"\\s]+['\"\\s,}])");

    private static final Pattern FILE_REFERENCE = Pattern.compile("\\$ref['\"]?\\s*:\\s*['\"]?(?!https?:)[^#'\"\\s{]");

    private final URI location;
    private final String text;
    private final Node root;

    private SourceDocument(URI location, String text, Node root) {
        this.location = location;
        this.text = text;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @throws RefusedDocumentException if it cannot be read or is neither YAML nor JSON; the message names file and line
     */
    static SourceDocument read(URI location) {
        String name = name(location);
        String text = text(location, name);
        boolean json = text.stripLeading().startsWith("{");
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(500);
        try {
            // JSON may be indented with tabs.
            String yaml = json ? text.replace('\t', ' ') : text;
            return new SourceDocument(location, yaml, new Yaml(options).compose(new StringReader(yaml)));
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            String problem = wrong.getProblem().contains("TAB")
                    ? "A tab cannot indent YAML. Use spaces."
                    : "The " + (json ? "JSON" : "YAML") + " is not valid: " + wrong.getProblem() + ". Correct this line"
                            + " or the one before it.";
            throw new RefusedDocumentException(name + ":" + line + ": " + problem);
        } catch (YAMLException wrong) {
            throw new RefusedDocumentException(
                    name + ": The file is not valid YAML: " + wrong.getMessage() + ". Correct it.");
        }
    }

    private static String text(URI location, String name) {
        byte[] bytes;
        try (InputStream in = location.toURL().openStream()) {
            bytes = in.readAllBytes();
        } catch (IOException unreadable) {
            throw new RefusedDocumentException(name + ": The file cannot be read. Correct inputSpec.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean mark = text.startsWith("\uFEFF");
            if (mark && text.substring(1).stripLeading().startsWith("{") && text.indexOf('\t') >= 0) {
                throw new RefusedDocumentException(
                        name + ":1: The JSON begins with a byte order mark, so that it is read"
                                + " as YAML, in which a tab cannot indent. Save it without the mark.");
            }
            return mark ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new RefusedDocumentException(name + ": The file is not encoded in UTF-8. Save it in UTF-8.");
        }
    }

    /**
     * Returns the location of an input spec, which is a path, a {@code file:} or a {@code jar:} URL.
     *
     * @throws RefusedDocumentException if it is another URL
     */
    static URI location(String inputSpec) {
        if (inputSpec.matches("https?:.*")) {
            throw new RefusedDocumentException("The inputSpec " + inputSpec + " is a URL, and what its server sends can"
                    + " change. Save the document in a file, and set inputSpec to the file.");
        }
        return inputSpec.matches("(file|jar):.*")
                ? URI.create(inputSpec.replace(" ", "%20"))
                : Path.of(inputSpec).toUri();
    }

    URI location() {
        return location;
    }

    /** Returns the root; null if the file is empty. */
    Node root() {
        return root;
    }

    /** Returns the content, which is YAML in any case. */
    String text() {
        return text;
    }

    /** Returns whether the text may have references into the middle of a description. */
    boolean mentionsDeepReferences() {
        return DEEP_REFERENCE.matcher(text).find();
    }

    /** Returns whether the text may refer to other files. */
    boolean mentionsFiles() {
        return FILE_REFERENCE.matcher(text).find();
    }

    String name() {
        return name(location);
    }

    private static String name(URI location) {
        String text = location.getPath() == null ? location.toString() : location.getPath();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Returns the line of an operation or, if it is in another file, of its path, from 1; 0 if it is unknown. */
    int line(String path, String method) {
        NodeTuple item = tuple(member(root, "paths"), path);
        NodeTuple operation = item == null ? null : tuple(item.getValueNode(), method);
        return operation != null ? line(operation.getKeyNode()) : item != null ? line(item.getKeyNode()) : 0;
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Returns the value of a member; null if the node has none of this name. */
    static Node member(Node node, String name) {
        NodeTuple member = tuple(node, name);
        return member == null ? null : member.getValueNode();
    }

    /** Returns the text of a scalar member; null if there is none. */
    static String text(Node node, String name) {
        return member(node, name) instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private static NodeTuple tuple(Node node, String name) {
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
