package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.specs.JsonPointers;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.models.Document;
import io.apicurio.datamodels.validation.ValidationProblem;
import io.apicurio.datamodels.validation.ValidationProblemSeverity;
import java.util.ArrayList;
import java.util.List;

/** Applies the rules of Apicurio's linter: OpenAPI requirements and some conventions. */
final class LintCheck implements Check {

    @Override
    public List<Finding> findings(SpecFolder folder) {
        return folder.specs().stream()
                .flatMap(source -> source.findings(this, LintCheck::findings).stream())
                .toList();
    }

    private static List<Finding> findings(Source source) {
        List<Finding> findings = new ArrayList<>();
        if (!(source.root() instanceof ObjectNode)) {
            return findings;
        }
        Document document = Library.readDocument(digestible(source.root()));
        List<ValidationProblem> problems = Library.validate(document, rule -> ValidationProblemSeverity.high);
        for (ValidationProblem problem : problems) {
            String pointer = pointer(problem);
            // The linter treats the run-time expression of a callback as a path.
            if (!problem.errorCode.equals("PATH-005") || !pointer.contains("/callbacks/")) {
                findings.add(source.finding(
                        pointer, problem.message, "see rule " + problem.errorCode + " of Apicurio's data models."));
            }
        }
        return findings;
    }

    /** The linter fails on an {@code encoding} next to a reference; {@link OperationCheck} checks those. */
    private static ObjectNode digestible(JsonNode root) {
        ObjectNode copy = root.deepCopy();
        SchemaWalker.objects(copy, (pointer, node) -> {
            if (node.has("schema") && node instanceof ObjectNode content) {
                content.remove("encoding");
            }
        });
        return copy;
    }

    private static String pointer(ValidationProblem problem) {
        StringBuilder pointer = new StringBuilder();
        problem.nodePath.getSegments().forEach(segment -> pointer.append(JsonPointers.join("", segment.getValue())));
        return problem.property == null ? pointer.toString() : JsonPointers.join(pointer.toString(), problem.property);
    }
}
