package dev.mediajobs.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.specs.Spec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that a changed type is found in every value of every example, which shows that the schema
 * describes it. Values of schemas without a type, which accept anything, are skipped.
 */
class ExampleMutationTest {

    private static final List<String> TYPING = List.of("type", "enum", "allOf", "oneOf", "anyOf");

    @TestFactory
    Stream<DynamicTest> aChangedType_isSeen() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Source source : SpecFolder.of(Spec.folder()).vendors()) {
            Spec spec = source.spec();
            ExampleCheck.examples(
                    source,
                    (schema, example) -> tests.add(DynamicTest.dynamicTest(
                            source.file() + ":" + source.line(example) + " " + example,
                            () -> assertThat(unseen(spec, schema, source.root().at(example)))
                                    .isEmpty())));
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests.stream();
    }

    /** Returns the values of an example whose type can be changed without a violation. */
    private static List<String> unseen(Spec spec, String schema, JsonNode example) {
        List<String> unseen = new ArrayList<>();
        JsonNode root = spec.node(schema);
        if (example.isValueNode()) {
            if (spec.exampleProblems(schema, other(example)).isEmpty()) {
                unseen.add("the whole");
            }
            return unseen;
        }
        for (String place : leaves("", example)) {
            if (isUntyped(spec, root, place)) {
                continue;
            }
            JsonNode copy = example.deepCopy();
            int slash = place.lastIndexOf('/');
            JsonNode holder = copy.at(place.substring(0, slash));
            String name = place.substring(slash + 1);
            if (holder instanceof ObjectNode object) {
                object.set(name, other(object.get(name)));
            } else if (holder instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), other(array.get(Integer.parseInt(name))));
            }
            if (spec.exampleProblems(schema, copy).isEmpty()) {
                unseen.add(place);
            }
        }
        return unseen;
    }

    /** Returns whether an enclosing member of a location has a schema without a type. */
    private static boolean isUntyped(Spec spec, JsonNode schema, String place) {
        JsonNode at = spec.resolved(schema);
        for (String segment : place.substring(1).split("/", -1)) {
            boolean item = segment.matches("\\d+") && at.has("items");
            JsonNode next = item ? at.path("items") : SchemaPaths.member(spec, at, "/" + segment);
            if (next.isMissingNode()) {
                return false;
            }
            at = spec.resolved(next);
            if (TYPING.stream().noneMatch(at::has)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> leaves(String pointer, JsonNode node) {
        List<String> leaves = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves.addAll(leaves(pointer + "/" + i, node.get(i)));
            }
        } else if (node.isObject()) {
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                leaves.addAll(leaves(pointer + "/" + name, node.get(name)));
            }
        } else {
            leaves.add(pointer);
        }
        return leaves;
    }

    /** Returns a value of a type that the field does not accept. */
    private static JsonNode other(JsonNode value) {
        return value.isBoolean() ? JsonNodeFactory.instance.textNode("no") : JsonNodeFactory.instance.booleanNode(true);
    }
}
