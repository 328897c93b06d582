package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Calls every operation of every spec and validates each response against the spec. */
class ResponseSchemaTest extends FrozenSimulator {

    private final Set<String> called = new TreeSet<>();

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void everyOperation_isImplemented_andReturnsWhatItsSpecRequires(String vendor) {
        VendorSpec spec = VendorSpec.of(vendor);
        ResponseSchemas schemas = new ResponseSchemas(vendor);
        new Walkthrough(caller, spec, (operation, response) -> validate(operation, schemas, response)).run();
        assertThat(called)
                .isEqualTo(spec.operations().stream().map(Operation::id).collect(Collectors.toSet()));
    }

    private void validate(Operation operation, ResponseSchemas schemas, Response response) {
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
