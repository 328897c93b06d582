package dev.mediajobs.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.specs.Spec;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Applies every check to the specs of this module. */
class SpecsTest {

    private final SpecFolder specs = SpecFolder.of(Spec.folder());

    @Test
    void everyFileIsYaml() {
        assertThat(specs.yamlFindings()).isEmpty();
        assertThat(specs.vendors()).hasSize(4);
    }

    @TestFactory
    Stream<DynamicTest> theSpecsHold() {
        return Checks.of(Spec.folder()).entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.getKey(),
                        () -> assertThat(check.getValue().findings(specs)).isEmpty()));
    }
}
