package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.vendor.Creatify;
import dev.mediajobs.simulator.vendor.Miraflow;
import dev.mediajobs.simulator.vendor.Miragic;
import dev.mediajobs.simulator.vendor.Mirrago;
import dev.mediajobs.specs.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulator implements exactly the operations of the specs. */
class ImplementedOperationsTest {

    static Stream<SimulatedVendor> vendors() {
        return Stream.of(new Miraflow(), new Miragic(), new Mirrago(), new Creatify());
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyOperationOfTheSpec_isImplemented_andNoOther(SimulatedVendor vendor) {
        assertThat(vendor.implemented())
                .as(
                        "operations of %s.yaml that return 501 or are not in the spec",
                        vendor.spec().name())
                .containsExactlyInAnyOrderElementsOf(
                        vendor.spec().operations().stream().map(Operation::id).toList());
    }
}
