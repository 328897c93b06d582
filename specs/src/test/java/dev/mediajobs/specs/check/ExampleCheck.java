package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that every example matches its schema and has only members that the schema defines. */
public final class ExampleCheck implements Check {

    private static final Pattern UNKNOWN = Pattern.compile("property '([^']+)' is not evaluated");

    @Override
    public List<Finding> findings(SpecFolder folder) {
        return folder.specs().stream()
                .flatMap(source -> source.findings(this, ExampleCheck::findings).stream())
                .toList();
    }

    private static List<Finding> findings(Source source) {
        List<Finding> findings = new ArrayList<>();
        examples(source, (schema, example) -> {
            JsonNode value = source.root().at(example);
            for (String problem : source.spec().exampleProblems(schema, value)) {
                findings.add(source.finding(
                        example + deepest(problem),
                        "The example does not fit its schema: " + problem + ".",
                        "mend the example, or the schema at " + schema + "."));
            }
        });
        return findings;
    }

    /** Visits every example of a spec with the pointers of its schema and its value. */
    public static void examples(Source source, BiConsumer<String, String> visitor) {
        SchemaWalker.objects(source.root(), (pointer, node) -> {
            String schema = node.has("schema") ? pointer + "/schema" : pointer;
            if (node.has("example") && (node.has("schema") || node.has("type") || node.has("$ref"))) {
                visitor.accept(schema, pointer + "/example");
            }
            if (node.has("schema")) {
                for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
                    visitor.accept(schema, JsonPointers.join(pointer + "/examples", example.getKey()) + "/value");
                }
            }
        });
    }

    /** Returns the location of a problem in the example. */
    private static String deepest(String problem) {
        int colon = problem.indexOf(": ");
        String place = problem.startsWith("/") && colon > 0 ? problem.substring(0, colon) : "";
        Matcher unknown = UNKNOWN.matcher(problem);
        return unknown.find() ? JsonPointers.join(place, unknown.group(1)) : place;
    }
}
