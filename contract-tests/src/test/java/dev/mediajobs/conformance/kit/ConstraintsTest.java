package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.request.InvalidBodies;
import dev.mediajobs.conformance.request.InvalidBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Tests that the kit sends an invalid request for every constraint of a request body. */
class ConstraintsTest {
    private static final List<String> KEYWORDS = List.of(
            "minimum", "maximum", "minLength", "maxLength", "enum", "format", "pattern", "minItems", "maxItems");
    private static final List<String> FORMATS_OF_ANY_VALUE =
            List.of("binary", "int32", "int64", "password", "float", "double");

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void everyConstraint_isTested(String name) {
        VendorSpec vendor = VendorSpec.of(name);
        SchemaValidator validator = SchemaValidator.of(vendor.document());
        Set<String> untested = new TreeSet<>();
        int count = 0;
        for (Operation operation : vendor.operations()) {
            for (String mediaType : operation.requestContents().keySet()) {
                Set<String> constraints = new TreeSet<>();
                collect(
                        operation.requestContents().get(mediaType).child("schema"),
                        "",
                        mediaType.endsWith("json"),
                        constraints);
                count += constraints.size();
                constraints.removeAll(tested(validator, operation, mediaType));
                constraints.forEach(each -> untested.add(operation.id() + " " + each));
            }
        }

        assertThat(untested).isEmpty();
        assertThat(count).isGreaterThan(5);
    }

    private static Set<String> tested(SchemaValidator validator, Operation operation, String mediaType) {
        Set<String> tested = new TreeSet<>();
        for (SampleBodies.Named sample : SampleBodies.samples(validator, operation)) {
            if (sample.body().mediaType().equals(mediaType)) {
                for (InvalidBody invalid : InvalidBodies.of(validator, sample.body())) {
                    tested.add(invalid.keyword() + " " + invalid.pointer());
                    if (validator.validate(sample.body().schema(), invalid.value()).stream()
                            .anyMatch(each -> each.keyword().equals("not"))) {
                        tested.add("condition ");
                    }
                }
            }
        }
        return tested;
    }

    /** Collects the constraints; in a form all values are strings, so types are not constraints. */
    private static void collect(SpecNode schema, String pointer, boolean typed, Set<String> constraints) {
        for (String keyword : KEYWORDS) {
            SpecNode constraint = schema.child(keyword);
            boolean unconstrained = keyword.equals("format") && FORMATS_OF_ANY_VALUE.contains(constraint.text());
            if (constraint.exists() && !unconstrained) {
                constraints.add(keyword + " " + pointer);
            }
        }
        if (schema.child("not").exists()) {
            constraints.add("condition " + pointer);
        }
        schema.child("required")
                .texts()
                .forEach(name -> constraints.add("required " + JsonPointers.join(pointer, name)));
        if (typed && schema.child("type").exists() && !pointer.isEmpty()) {
            constraints.add("type " + pointer);
        }
        schema.child("properties")
                .members()
                .forEach((name, member) -> collect(member, JsonPointers.join(pointer, name), typed, constraints));
        if (schema.child("items").exists()) {
            collect(schema.child("items"), pointer + "/0", typed, constraints);
        }
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.child(keyword).elements().forEach(part -> collect(part, pointer, typed, constraints));
        }
    }
}
