package dev.mediajobs.simulator.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.validation.ValidationMode;
import dev.mediajobs.simulator.validation.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine with a test vendor. */
class EngineTest {

    private static final class Toy extends SimulatedVendor {
        Toy() {
            super("toy");
        }

        @Override
        protected void register() {
            respond("breakToys", call -> {
                throw new IllegalStateException("broken");
            });
            respond("makeToy", call -> Response.empty(200));
        }

        @Override
        public Response error(int status, String code, String message) {
            return Response.empty(status);
        }

        @Override
        protected Response invalidRequest(List<Violation> violations) {
            return Response.empty(400);
        }
    }

    private final Engine engine = new Engine(
            new SimulatorState(
                    new Settings(
                            Duration.ofSeconds(1),
                            1,
                            Scenarios.named("happy"),
                            ValidationMode.STRICT,
                            Quirks.defaults(),
                            Set.of()),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
            List.of(new Toy()));

    private Response get(String path) {
        return engine.handle(new Request("GET", path, name -> null, () -> new byte[0]));
    }

    @Test
    void anOperationThatIsNotImplemented_returns501() {
        Response response = get("/toys");
        assertThat(response.status()).isEqualTo(501);
        assertThat(new String(response.body(), UTF_8)).contains("listToys (GET /toys, toy.yaml:5)", "Toy.java");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'code': 'TOY-17', 'colours': ['red', 'blue']}; []",
                "{'code': 'toy-17'}; [pattern at /code: a text that matches ^[A-Z]{3}-\\d+$]",
                "{'colours': ['red', 'blue', 'green']}; [maxItems at /colours: a list of at most 2]"
            })
    void keywordsThatNoVendorUses_areValidatedToo(String body, String violations) {
        byte[] json = body.replace('\'', '"').getBytes(UTF_8);
        engine.handle(new Request(
                "POST", "/toys", name -> name.equals("content-type") ? "application/json" : null, () -> json));
        assertThat(engine.state().journal().requests().get(0).violations().stream()
                        .map(violation -> violation.rule() + " at " + violation.pointer() + ": " + violation.expected())
                        .toList())
                .hasToString(violations);
    }

    @Test
    void anInternalError_hasNoStackTrace() {
        Response response = get("/toys/broken");
        assertThat(response.status()).isEqualTo(500);
        assertThat(new String(response.body(), UTF_8)).contains("broken").doesNotContain("\tat ");
    }

    @Test
    void theJournal_keepsTheLastThousand_withoutQueries() {
        for (int i = 0; i < 1_500; i++) {
            get("/nothing?key=secret");
        }
        assertThat(engine.state().journal().requests()).hasSize(1_000);
        assertThat(engine.state().journal().requests().get(999).number()).isEqualTo(1_500);
        engine.state().journal().clear();
        assertThat(engine.state().journal().requests()).isEmpty();
    }

    @Test
    void theSameSeed_givesTheSameIds() {
        assertThat(new IdGenerator(7).uuid())
                .isEqualTo(new IdGenerator(7).uuid())
                .isNotEqualTo(new IdGenerator(8).uuid());
        assertThat(new IdGenerator(7).cuid()).matches("cm[a-z0-9]{23}");
    }
}
