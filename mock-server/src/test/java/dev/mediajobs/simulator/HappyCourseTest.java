package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.Caller.Answer;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.VendorSpec;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of every spec, called as its spec says, and each answer judged by that spec. */
class HappyCourseTest extends FrozenSimulator {

    private final Set<String> called = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"miraflow", "miragic", "mirrago", "creatify"})
    void everyOperation_isPlayed_andAnswersAsItsSpecSays(String vendor) {
        VendorSpec spec = VendorSpec.read(vendor);
        ResponseSchemas schemas = new ResponseSchemas(vendor);
        new Tour(caller, spec, (operation, answer) -> judge(operation, schemas, answer)).run();
        assertThat(called).isEqualTo(new TreeSet<>(spec.operations().keySet()));
    }

    private void judge(Operation operation, ResponseSchemas schemas, Answer answer) {
        called.add(operation.id());
        assertThat(answer.status()).as(operation.id()).isNotEqualTo(501);
        String method = operation.method().toLowerCase(java.util.Locale.ROOT);
        if (schemas.json(operation.path(), method, answer.status())) {
            assertThat(schemas.problems(operation.path(), method, answer.status(), answer.json()))
                    .as(operation.id() + " " + answer.text())
                    .isEmpty();
        } else {
            assertThat(answer.response().body()).as(operation.id()).isNotEmpty();
        }
    }
}
