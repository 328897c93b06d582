package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Answer;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of every spec, called as its spec says, and each answer judged by that spec. */
class HappyCourseTest extends FrozenSimulator {

    private final Set<String> called = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"miraflow", "miragic", "mirrago", "creatify"})
    void everyOperation_isPlayed_andAnswersAsItsSpecSays(String vendor) {
        VendorSpec spec = VendorSpec.of(vendor);
        ResponseSchemas schemas = new ResponseSchemas(vendor);
        new Walkthrough(caller, spec, (operation, response) -> judge(operation, schemas, response)).run();
        assertThat(called)
                .isEqualTo(spec.operations().stream().map(Operation::id).collect(Collectors.toSet()));
    }

    private void judge(Operation operation, ResponseSchemas schemas, Answer response) {
        called.add(operation.id());
        assertThat(response.status()).as(operation.id()).isNotEqualTo(501);
        if (ResponseSchemas.json(operation, response.status())) {
            assertThat(schemas.problems(operation, response.status(), response.json()))
                    .as(operation.id() + " " + response.text())
                    .isEmpty();
        } else {
            assertThat(response.response().body()).as(operation.id()).isNotEmpty();
        }
    }
}
