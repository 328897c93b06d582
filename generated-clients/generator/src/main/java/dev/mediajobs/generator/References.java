package dev.mediajobs.generator;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds references that lead to nothing, as the document has them; the parser drops or changes them. Not thread-safe. */
final class References {
    /** Members that are values and not descriptions. */
    private static final Set<String> VALUES =
            Set.of("example", "examples", "default", "enum", "const", "mapping", "links");
    /** Members whose own members are names, which may be equal to those above. */
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "headers", "content", "encoding");

    private final Map<URI, SourceDocument> files = new HashMap<>();
    private final SourceDocument document;
    /** Nodes from which no broken reference is reached. */
    private final Set<Node> sound = new HashSet<>();

    References(SourceDocument document) {
        this.document = document;
        files.put(document.location(), document);
    }

    /** Returns why an operation has no complete description, and the way out; null if it has one. */
    String refusal(String path, String method) {
        Node item = SourceDocument.member(SourceDocument.member(document.root(), "paths"), path);
        Set<Node> seen = new HashSet<>();
        SourceDocument file = document;
        if (SourceDocument.text(item, "$ref") != null) {
            Target target = target(item, document);
            if (target.reason() != null) {
                return target.reason();
            }
            item = target.node();
            file = target.file();
        }
        String reason = check(SourceDocument.member(item, "parameters"), file, false, seen);
        reason = reason != null ? reason : check(SourceDocument.member(item, method), file, false, seen);
        if (reason == null) {
            sound.addAll(seen);
        }
        return reason;
    }

    /** Returns whether a member is a value, in which nothing is a reference. */
    static boolean isValue(String member) {
        return VALUES.contains(member) || member.startsWith("x-");
    }

    /** Returns whether a member has members with any name. */
    static boolean hasNames(String member) {
        return MAPS.contains(member);
    }

    /** What a reference leads to, or why it leads to nothing. */
    private record Target(Node node, SourceDocument file, String reason) {}

    private String check(Node node, SourceDocument file, boolean names, Set<Node> seen) {
        if (node == null || sound.contains(node) || !seen.add(node)) {
            return null;
        }
        if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                String reason = check(element, file, false, seen);
                if (reason != null) {
                    return reason;
                }
            }
        }
        if (node instanceof MappingNode mapping) {
            if (!names && SourceDocument.text(node, "$ref") != null) {
                Target target = target(node, file);
                return target.reason() != null ? target.reason() : check(target.node(), target.file(), false, seen);
            }
            for (NodeTuple member : mapping.getValue()) {
                String name = member.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                if (names || !(isValue(name) || name.equals("callbacks"))) {
                    String reason = check(member.getValueNode(), file, !names && hasNames(name), seen);
                    if (reason != null) {
                        return reason;
                    }
                }
            }
        }
        return null;
    }

    /** Follows a reference, and those that it leads to. */
    private Target target(Node start, SourceDocument from) {
        Node node = start;
        SourceDocument file = from;
        Set<Node> chain = new HashSet<>();
        while (SourceDocument.text(node, "$ref") != null) {
            String reference = SourceDocument.text(node, "$ref");
            String place = "The reference " + reference + " in line " + SourceDocument.line(node)
                    + (file.equals(document) ? "" : " of " + file.name());
            if (!chain.add(node)) {
                return new Target(null, file, place + " leads back to itself. Describe what it names.");
            }
            int hash = reference.indexOf('#');
            String location = hash < 0 ? reference : reference.substring(0, hash);
            if (location.matches("[a-z]{2,}:.*")) {
                return new Target(
                        null,
                        file,
                        place
                                + " is a URL, and no build should depend on what its server sends. Save that document in a"
                                + " file next to this one, and refer to the file.");
            }
            if (!location.isEmpty()) {
                file = file(location, file);
                if (file == null) {
                    return new Target(null, null, place + " names a file that cannot be read. Add or correct it.");
                }
            }
            node = find(file.root(), hash < 0 ? "" : reference.substring(hash + 1));
            if (node == null) {
                return new Target(null, file, place + " leads to nothing. Add what it names, or correct it.");
            }
        }
        return new Target(node, file, null);
    }

    private SourceDocument file(String reference, SourceDocument from) {
        try {
            URI location = from.location().resolve(reference.replace(" ", "%20"));
            if (!files.containsKey(location)) {
                files.put(location, SourceDocument.read(location));
            }
            return files.get(location);
        } catch (RefusedDocumentException unreadable) {
            return null;
        }
    }

    /** Returns the node that a JSON pointer leads to; null if there is none. */
    private static Node find(Node root, String pointer) {
        Node node = root;
        for (String escaped :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~");
            if (node instanceof SequenceNode sequence && name.matches("\\d{1,9}")) {
                int index = Integer.parseInt(name);
                node = index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
            } else {
                node = SourceDocument.member(node, name);
            }
        }
        return node;
    }
}
