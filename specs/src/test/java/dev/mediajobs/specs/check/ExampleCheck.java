package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Every example fits its schema and has no member that the schema does not name. */
public final class ExampleCheck implements Check {

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            examples(source, (schema, example) -> {
                JsonNode value = source.root().at(example);
                for (String problem : source.spec().exampleProblems(schema, value)) {
                    findings.add(source.finding(
                            example + deepest(problem),
                            "The example does not fit its schema: " + problem + ".",
                            "mend the example, or the schema at " + schema + "."));
                }
            });
        }
        return findings;
    }

    /** Shows every example of a spec: pointer of its schema, pointer of its value. */
    public static void examples(Source source, BiConsumer<String, String> visitor) {
        Walk.objects(source.root(), (pointer, node) -> {
            String schema = node.has("schema") ? pointer + "/schema" : pointer;
            if (node.has("example") && (node.has("schema") || node.has("type") || node.has("$ref"))) {
                visitor.accept(schema, pointer + "/example");
            }
            if (node.has("schema")) {
                for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
                    visitor.accept(
                            schema,
                            pointer + "/examples/" + dev.mediajobs.specs.Spec.escape(example.getKey()) + "/value");
                }
            }
        });
    }

    /** The place in the example that a problem begins with. */
    private static String deepest(String problem) {
        int colon = problem.indexOf(": ");
        return problem.startsWith("/") && colon > 0 ? problem.substring(0, colon) : "";
    }
}
