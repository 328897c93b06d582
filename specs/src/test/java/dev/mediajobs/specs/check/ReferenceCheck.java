package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Checks that every {@code $ref} has a target in its file. */
final class ReferenceCheck implements Check {

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            SchemaWalker.objects(source.root(), (pointer, node) -> {
                JsonNode reference = node.path("$ref");
                if (reference.isTextual() && source.spec().resolved(node).isMissingNode()) {
                    findings.add(source.finding(
                            pointer + "/$ref",
                            "The reference " + reference.asText() + " does not exist.",
                            "write the name of something under components, or add it there."));
                }
            });
        }
        return findings;
    }
}
