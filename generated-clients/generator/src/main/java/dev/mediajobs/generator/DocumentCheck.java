package dev.mediajobs.generator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Refuses files that are not OpenAPI documents of a supported version. Not thread-safe. */
final class DocumentCheck {
    private static final Set<String> DESCRIPTIONS = Set.of("description", "summary", "title", "example", "examples");

    private final SourceDocument document;
    private final Set<Node> seen = new HashSet<>();

    private DocumentCheck(SourceDocument document) {
        this.document = document;
    }

    /**
     * Fails unless a file is an OpenAPI document that can be read.
     *
     * @throws RefusedDocumentException with the file, the line, the reason and the way out
     */
    static void check(SourceDocument document) {
        String file = document.name();
        if (document.root() == null) {
            throw new RefusedDocumentException(file + ": The file is empty. Set inputSpec to an OpenAPI document.");
        }
        DocumentCheck check = new DocumentCheck(document);
        Node root = document.root();
        String swagger = SourceDocument.text(root, "swagger");
        if (swagger != null) {
            throw check.refused(
                    SourceDocument.member(root, "swagger"),
                    "This document has version " + swagger
                            + " (Swagger), which is not supported. Convert it to OpenAPI 3,"
                            + " for example with npx swagger2openapi.");
        }
        String version = SourceDocument.text(root, "openapi");
        if (version == null) {
            throw new RefusedDocumentException(file + ": This is not an OpenAPI document, because it has no member"
                    + " openapi. Set inputSpec to a document that has it, such as openapi: 3.1.0.");
        }
        if (!version.matches("3\\.[01](\\..*)?")) {
            throw check.refused(
                    SourceDocument.member(root, "openapi"),
                    "OpenAPI " + version + " is not supported. Use version 3.0 or 3.1.");
        }
        check.duplicates(root);
    }

    private RefusedDocumentException refused(Node place, String reason) {
        return new RefusedDocumentException(document.name() + ":" + SourceDocument.line(place) + ": " + reason);
    }

    /** Of two members with the same name, the parser ignores one. */
    private void duplicates(Node node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::duplicates);
        }
        if (node instanceof MappingNode mapping) {
            Map<String, NodeTuple> members = new HashMap<>();
            for (NodeTuple member : mapping.getValue()) {
                if (member.getKeyNode() instanceof ScalarNode key) {
                    NodeTuple before = members.putIfAbsent(key.getValue(), member);
                    if (before != null && !isHarmless(key.getValue(), before.getValueNode(), member.getValueNode())) {
                        throw refused(
                                key,
                                "The member " + key.getValue() + " already occurs in line "
                                        + SourceDocument.line(before.getKeyNode()) + ". Remove or rename one of them.");
                    }
                }
                duplicates(member.getValueNode());
            }
        }
    }

    private static boolean isHarmless(String name, Node first, Node second) {
        return DESCRIPTIONS.contains(name)
                || name.equals("<<")
                || name.startsWith("x-")
                || (first instanceof ScalarNode one
                        && second instanceof ScalarNode other
                        && one.getValue().equals(other.getValue()));
    }
}
