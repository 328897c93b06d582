package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Mutation;
import dev.mediajobs.conformance.request.Mutations;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit sends a wrong request for every constraint that a spec lays on a body: none is there for nothing. */
class ConstraintsTest {
    private static final List<String> KEYWORDS = List.of(
            "minimum", "maximum", "minLength", "maxLength", "enum", "format", "pattern", "minItems", "maxItems");
    private static final List<String> FORMATS_OF_ANY_VALUE =
            List.of("binary", "int32", "int64", "password", "float", "double");

    @ParameterizedTest
    @ValueSource(strings = {"miraflow", "miragic", "mirrago", "creatify"})
    void everyConstraint_isTried(String name) {
        Vendor vendor = Vendor.of(name);
        SchemaJudge judge = SchemaJudge.of(vendor.document());
        Set<String> untried = new TreeSet<>();
        int constraints = 0;
        for (Operation operation : vendor.operations()) {
            for (String mediaType : operation.bodies().keySet()) {
                Set<String> laid = new TreeSet<>();
                collect(operation.bodies().get(mediaType).child("schema"), "", mediaType.endsWith("json"), laid);
                constraints += laid.size();
                laid.removeAll(tried(judge, operation, mediaType));
                laid.forEach(each -> untried.add(operation.id() + " " + each));
            }
        }

        assertThat(untried).isEmpty();
        assertThat(constraints).isGreaterThan(5);
    }

    private static Set<String> tried(SchemaJudge judge, Operation operation, String mediaType) {
        Set<String> tried = new TreeSet<>();
        for (Bodies.Named sample : Bodies.samples(judge, operation)) {
            if (sample.body().mediaType().equals(mediaType)) {
                for (Mutation mutation : Mutations.of(judge, sample.body())) {
                    tried.add(mutation.keyword() + " " + mutation.pointer());
                    if (judge.problems(sample.body().schema(), mutation.value()).stream()
                            .anyMatch(each -> each.keyword().equals("not"))) {
                        tried.add("condition ");
                    }
                }
            }
        }
        return tried;
    }

    /** In a form all values are texts, so that types are no constraint there. */
    private static void collect(SpecNode schema, String pointer, boolean typed, Set<String> laid) {
        for (String keyword : KEYWORDS) {
            SpecNode constraint = schema.child(keyword);
            boolean any = keyword.equals("format") && FORMATS_OF_ANY_VALUE.contains(constraint.text());
            if (constraint.exists() && !any) {
                laid.add(keyword + " " + pointer);
            }
        }
        if (schema.child("not").exists()) {
            laid.add("condition " + pointer);
        }
        schema.child("required").words().forEach(name -> laid.add("required " + Pointers.join(pointer, name)));
        if (typed && schema.child("type").exists() && !pointer.isEmpty()) {
            laid.add("type " + pointer);
        }
        schema.child("properties")
                .members()
                .forEach((name, member) -> collect(member, Pointers.join(pointer, name), typed, laid));
        if (schema.child("items").exists()) {
            collect(schema.child("items"), pointer + "/0", typed, laid);
        }
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.child(keyword).elements().forEach(part -> collect(part, pointer, typed, laid));
        }
    }
}
