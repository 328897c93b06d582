package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that every operation and every error of a vendor has evidence. */
final class EvidenceCheck implements Check {

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.vendors()) {
            for (Map.Entry<String, JsonNode> operation : SchemaWalker.operations(source.root())) {
                String pointer = operation.getKey();
                if (!operation.getValue().has("x-evidence")) {
                    findings.add(missing(source, pointer, "The operation"));
                }
                for (Map.Entry<String, JsonNode> response :
                        operation.getValue().path("responses").properties()) {
                    String place = pointer + "/responses/" + response.getKey();
                    if (!response.getKey().startsWith("2")
                            && !source.spec().node(place).has("x-evidence")) {
                        findings.add(missing(source, place, "The error " + response.getKey()));
                    }
                }
            }
            SchemaWalker.objects(
                    source.root(), (pointer, node) -> place(source, pointer, node.path("x-evidence"), findings));
        }
        return findings;
    }

    private static void place(Source source, String pointer, JsonNode evidence, List<Finding> findings) {
        if (evidence.path("kind").asText().equals("documented")
                && !evidence.path("place").asText().matches(".*[\\w-]+\\.txt L\\d+.*")) {
            findings.add(source.finding(
                    pointer + "/x-evidence",
                    "Documented evidence does not name a line of a document.",
                    "write the place as in 'miragic.txt L59-L85'."));
        }
    }

    private static Finding missing(Source source, String pointer, String what) {
        return source.finding(
                pointer,
                what + " has no x-evidence.",
                "add x-evidence: {kind: documented|vendor|recorded|client|inferred, place: '...'}.");
    }
}
