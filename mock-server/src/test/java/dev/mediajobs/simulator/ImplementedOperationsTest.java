package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The simulator implements exactly the operations of the specs. */
class ImplementedOperationsTest {

    private static final Map<String, SimulatedVendor> VENDORS =
            SimulatorEngine.create(SimulatorOptions.defaults()).vendors();

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void everyOperationOfTheSpec_isImplemented_andNoOther(String name) {
        assertThat(VENDORS)
                .as("the simulated vendors. Add a class to the package dev.mediajobs.simulator.vendor, and to"
                        + " SimulatorEngine.vendors().")
                .containsKey(name);
        assertThat(VENDORS.get(name).implemented())
                .as("operations of %s.yaml that return 501 or are not in the spec", name)
                .containsExactlyInAnyOrderElementsOf(VendorSpec.of(name).operations().stream()
                        .map(Operation::id)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void theUserInterface_namesEveryVendor_andTheVariablesOfItsCredentials(String name) throws IOException {
        assertThat(page("text.js")).as("VENDORS in ui/text.js").contains("  " + name + ": '");
        assertThat(page("jobs.js"))
                .as("the command in emptyState() of ui/jobs.js")
                .contains(VendorSpec.of(name).environmentVariables().values());
    }

    private static String page(String file) throws IOException {
        try (InputStream stream = Simulator.class.getResourceAsStream("ui/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
