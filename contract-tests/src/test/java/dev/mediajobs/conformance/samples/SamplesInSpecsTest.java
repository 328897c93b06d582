package dev.mediajobs.conformance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.VendorSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the documented examples in the specs are exactly the samples of the vendors' documents. */
class SamplesInSpecsTest {

    static List<Sample> samples() {
        return Sample.all();
    }

    static List<String> vendors() {
        return VendorSpec.NAMES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void documentedSample_isTheExampleOfTheSpec(Sample sample) {
        JsonNode example = SpecDocument.of(sample.vendor()).root().json().at(sample.example());

        assertThat(example.isMissingNode())
                .as("no example at %s", sample.example())
                .isFalse();
        assertThat(example.path("value")).isEqualTo(sample.body());
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyDocumentedExample_hasASample(String vendor) {
        Set<String> sampled = samples().stream()
                .filter(sample -> sample.vendor().equals(vendor))
                .map(Sample::example)
                .collect(Collectors.toSet());

        assertThat(documentedExamples(SpecDocument.of(vendor).root().json()))
                .isNotEmpty()
                .isSubsetOf(sampled);
    }

    @Test
    void everySample_namesItsSource() {
        assertThat(samples()).allSatisfy(sample -> assertThat(sample.from())
                .matches(sample.vendor() + "[a-z-]*\\.txt L\\d+-L\\d+( and L\\d+-L\\d+)*"));
    }

    private static Set<String> documentedExamples(JsonNode spec) {
        return pointers(spec, "")
                .filter(pointer -> pointer.matches(".*/application~1json/examples/documented\\w*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> pointers(JsonNode node, String pointer) {
        Stream<String> children = node.properties().stream()
                .flatMap(member -> pointers(member.getValue(), pointer + "/" + escaped(member)));
        return Stream.concat(Stream.of(pointer), children);
    }

    private static String escaped(Map.Entry<String, JsonNode> member) {
        return member.getKey().replace("~", "~0").replace("/", "~1");
    }
}
