package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.specs.Spec;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.models.Document;
import io.apicurio.datamodels.validation.ValidationProblem;
import io.apicurio.datamodels.validation.ValidationProblemSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules of Apicurio's linter: what OpenAPI asks for, and some of its good manners. */
final class LintCheck implements Check {

    /** Rules that do not fit: the form of paths is the vendors' own, and so are formats of our own. */
    private static final Set<String> LEFT_OUT = Set.of();

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            if (!(source.root() instanceof ObjectNode)) {
                continue;
            }
            Document document = Library.readDocument(source.root().deepCopy());
            List<ValidationProblem> problems = Library.validate(
                    document,
                    rule -> LEFT_OUT.contains(rule.code)
                            ? ValidationProblemSeverity.ignore
                            : ValidationProblemSeverity.high);
            for (ValidationProblem problem : problems) {
                findings.add(source.finding(
                        pointer(problem),
                        problem.message,
                        "see rule " + problem.errorCode + " of Apicurio's data models."));
            }
        }
        return findings;
    }

    private static String pointer(ValidationProblem problem) {
        StringBuilder pointer = new StringBuilder();
        problem.nodePath.toSegments().forEach(segment -> pointer.append('/').append(Spec.escape(segment)));
        return problem.property == null ? pointer.toString() : pointer + "/" + Spec.escape(problem.property);
    }
}
