package dev.mediajobs.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.specs.Spec;
import dev.mediajobs.specs.VendorSpec;
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
    }

    @Test
    void theFilesOfTheVendors_areThoseThatTheReaderLists() {
        assertThat(specs.vendors().stream().map(Source::file))
                .as("the vendors' files. Add a new vendor to VendorSpec.NAMES.")
                .containsExactlyInAnyOrderElementsOf(
                        VendorSpec.NAMES.stream().map(name -> name + ".yaml").toList());
    }

    @TestFactory
    Stream<DynamicTest> theSpecsHold() {
        return Checks.of(Spec.folder()).entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.getKey(),
                        () -> assertThat(check.getValue().findings(specs)).isEmpty()));
    }
}
