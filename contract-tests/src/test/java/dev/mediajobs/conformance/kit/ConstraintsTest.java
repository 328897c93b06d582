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
        VendorSpec vendor = VendorSpec.of(name);
        SchemaValidator validator = SchemaValidator.of(vendor.document());
        Set<String> untried = new TreeSet<>();
        int constraints = 0;
        for (Operation operation : vendor.operations()) {
            for (String mediaType : operation.requestContents().keySet()) {
                Set<String> laid = new TreeSet<>();
                collect(
                        operation.requestContents().get(mediaType).child("schema"),
                        "",
                        mediaType.endsWith("json"),
                        laid);
                constraints += laid.size();
                laid.removeAll(tried(validator, operation, mediaType));
                laid.forEach(each -> untried.add(operation.id() + " " + each));
            }
        }

        assertThat(untried).isEmpty();
        assertThat(constraints).isGreaterThan(5);
    }

    private static Set<String> tried(SchemaValidator validator, Operation operation, String mediaType) {
        Set<String> tried = new TreeSet<>();
        for (SampleBodies.Named sample : SampleBodies.samples(validator, operation)) {
            if (sample.body().mediaType().equals(mediaType)) {
                for (InvalidBody mutation : InvalidBodies.of(validator, sample.body())) {
                    tried.add(mutation.keyword() + " " + mutation.pointer());
                    if (validator.validate(sample.body().schema(), mutation.value()).stream()
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
        schema.child("required").texts().forEach(name -> laid.add("required " + JsonPointers.join(pointer, name)));
        if (typed && schema.child("type").exists() && !pointer.isEmpty()) {
            laid.add("type " + pointer);
        }
        schema.child("properties")
                .members()
                .forEach((name, member) -> collect(member, JsonPointers.join(pointer, name), typed, laid));
        if (schema.child("items").exists()) {
            collect(schema.child("items"), pointer + "/0", typed, laid);
        }
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.child(keyword).elements().forEach(part -> collect(part, pointer, typed, laid));
        }
    }
}
