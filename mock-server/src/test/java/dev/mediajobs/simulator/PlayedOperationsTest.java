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

/** What the specs have, the simulator plays. */
class PlayedOperationsTest {

    static Stream<SimulatedVendor> vendors() {
        return Stream.of(new Miraflow(), new Miragic(), new Mirrago(), new Creatify());
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyOperationOfTheSpec_isPlayed_andNoOther(SimulatedVendor vendor) {
        assertThat(vendor.implemented())
                .as(
                        "operations of %s.yaml that are answered 501, or are in no spec",
                        vendor.spec().name())
                .containsExactlyInAnyOrderElementsOf(
                        vendor.spec().operations().stream().map(Operation::id).toList());
    }
}
