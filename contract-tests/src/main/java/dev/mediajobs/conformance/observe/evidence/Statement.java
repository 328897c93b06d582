package dev.mediajobs.conformance.observe.evidence;

import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement of a spec that no document makes: its evidence is {@code inferred}, {@code client} or {@code vendor}.
 *
 * @param location location that has the evidence
 */
record Statement(SpecNode location) {

    private static final Set<String> UNCONFIRMED = Set.of("inferred", "client", "vendor");

    /** Returns all statements of a spec in the order of its lines, without those about examples. */
    static List<Statement> of(SpecDocument document) {
        List<Statement> statements = new ArrayList<>();
        collect(document.node(""), statements);
        return statements;
    }

    private static void collect(SpecNode node, List<Statement> statements) {
        if (isUnconfirmed(node)) {
            statements.add(new Statement(node));
        }
        SpecDocument document = node.document();
        for (String name : names(node)) {
            String pointer = JsonPointers.join(node.pointer(), name);
            boolean own = !name.equals("examples") && !name.startsWith("x-");
            // Not through references: what they lead to is a location of its own.
            SpecNode member = document.node(pointer);
            if (own && member.json().isContainerNode()) {
                collect(member, statements);
            }
        }
    }

    private static List<String> names(SpecNode node) {
        List<String> names = new ArrayList<>();
        node.json().fieldNames().forEachRemaining(names::add);
        for (int i = 0; node.json().isArray() && i < node.json().size(); i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }

    /** Returns whether the own evidence of a location is not a document. */
    static boolean isUnconfirmed(SpecNode location) {
        return UNCONFIRMED.contains(location.at("x-evidence", "kind").text());
    }

    String kind() {
        return location.at("x-evidence", "kind").text();
    }

    String place() {
        return location.at("x-evidence", "place").text();
    }
}
