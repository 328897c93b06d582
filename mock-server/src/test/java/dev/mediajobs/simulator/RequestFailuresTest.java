package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.scenario.RequestFailure;
import dev.mediajobs.simulator.scenario.RequestKind;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure of the requests of every operation of every spec. */
@Execution(ExecutionMode.SAME_THREAD)
class RequestFailuresTest {

    private static final Set<RequestFailure.Type> CONNECTION =
            EnumSet.of(RequestFailure.Type.RESET, RequestFailure.Type.RESPONSE_LOST);

    @RegisterExtension
    static final SimulatorExtension SIMULATOR =
            SimulatorExtension.create(SimulatorOptions.defaults()).tolerating("unmatched");

    private final HttpCaller caller = new HttpCaller(SIMULATOR::baseUrl);

    /** The vendors that document 500 for too many requests. */
    private static final Set<String> LIMITED_BY_500 = Set.of("mirrago");

    static Stream<Operation> operations() {
        return VendorSpec.NAMES.stream().flatMap(vendor -> VendorSpec.of(vendor).operations().stream());
    }

    private static String vendor(Operation operation) {
        return operation.vendor().name();
    }

    private static String name(Operation operation, RequestFailure.Type type) {
        return RequestKind.of(operation).id() + '-' + type.id();
    }

    private static int status(Operation operation, RequestFailure.Type type) {
        if (type == RequestFailure.Type.INSUFFICIENT_CREDITS
                && vendor(operation).equals("miraflow")) {
            return 400;
        }
        boolean limited =
                type == RequestFailure.Type.RATE_LIMITED || type == RequestFailure.Type.RATE_LIMITED_WITHOUT_DELAY;
        return limited && LIMITED_BY_500.contains(vendor(operation))
                ? 500
                : Integer.parseInt(type.id().substring(0, 3));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachFailure_isReportedInTheFormatOfTheVendor(Operation operation) {
        ResponseSchemas schemas = new ResponseSchemas(vendor(operation));
        SampleRequest request = SampleRequest.of(caller, operation);
        for (RequestFailure.Type type : EnumSet.complementOf(EnumSet.copyOf(CONNECTION))) {
            SIMULATOR.simulator().scenario(name(operation, type), vendor(operation), operation.id());
            Response response = request.send();
            assertThat(response.status())
                    .as(type.id() + response.text() + ", see LIMITED_BY_500")
                    .isEqualTo(status(operation, type));
            assertThat(response.header("Retry-After"))
                    .isEqualTo(
                            type == RequestFailure.Type.RATE_LIMITED && !LIMITED_BY_500.contains(vendor(operation))
                                    ? "1"
                                    : "");
            if (type == RequestFailure.Type.BAD_GATEWAY) {
                assertThat(response.header("Content-Type")).isEqualTo("text/html");
            } else if (ResponseSchemas.json(operation.response(404).orElseThrow())) {
                assertThat(schemas.problemsOfAnyStatus(operation, response.status(), response.json()))
                        .as(type.id() + response.text())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aFailureOfTheConnection_hasNoResponse(Operation operation) {
        SampleRequest request = SampleRequest.of(caller, operation);
        for (RequestFailure.Type type : CONNECTION) {
            SIMULATOR.simulator().scenario(name(operation, type), vendor(operation), operation.id());
            assertThatThrownBy(request::send).as(type.id()).isInstanceOf(UncheckedIOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aNumber_limitsTheFailures_howeverTheyAreSelected(Operation operation) {
        SampleRequest request = SampleRequest.of(caller, operation);
        String name = name(operation, RequestFailure.Type.UNAVAILABLE) + "@2";
        for (Runnable selection : List.<Runnable>of(
                () -> SIMULATOR.scenario(name),
                () -> SIMULATOR.scenario(name, vendor(operation)),
                () -> SIMULATOR.simulator().scenario(name, vendor(operation), operation.id()))) {
            selection.run();
            failsTwice(request);
            assertThat(request.send().status()).isNotEqualTo(503);
        }
        SIMULATOR.scenario("happy");
        failsTwice(request.with("X-MediaJobs-Scenario", name));
        SIMULATOR.reset();
        SIMULATOR.scenario("any-503@2");
        failsTwice(request);
    }

    private static void failsTwice(SampleRequest request) {
        assertThat(request.send().status()).isEqualTo(503);
        assertThat(request.send().status()).isEqualTo(503);
        assertThat(request.send().status()).isNotEqualTo(503);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void otherRequests_areNotAffected(Operation operation) {
        SampleRequest request = SampleRequest.of(caller, operation);
        for (String requests : RequestFailure.requests().keySet()) {
            RequestKind kind = RequestKind.of(operation);
            boolean affected = requests.equals("any")
                    || requests.equals(kind.id())
                    || (requests.equals("upload") && kind.id().startsWith("upload"));
            SIMULATOR.scenario(requests + "-503");
            assertThat(request.send().status() == 503).as(requests).isEqualTo(affected);
        }
    }

    @Test
    void theKindsOfRequests_followFromTheSpecs() {
        Map<String, RequestKind> some = Map.of(
                "createVideo", RequestKind.SUBMIT,
                "getVideoStatus", RequestKind.POLL,
                "getVideo", RequestKind.RESULT,
                "listAvatars", RequestKind.LIST,
                "getRemainingCredits", RequestKind.LIST,
                "createToken", RequestKind.TOKEN,
                "initializeMedia", RequestKind.UPLOAD_CREATE,
                "finalizeMedia", RequestKind.UPLOAD_FINALIZE,
                "downloadSpeedPainting", RequestKind.DOWNLOAD);
        operations()
                .filter(operation -> some.containsKey(operation.id()))
                .forEach(operation -> assertThat(RequestKind.of(operation)).isEqualTo(some.get(operation.id())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aScenarioThatCannotAffectAnOperation_isRefused(Operation operation) {
        RequestKind kind = RequestKind.of(operation);
        String other = kind == RequestKind.LIST ? "token-503" : "list-503";
        assertThatThrownBy(() -> SIMULATOR.simulator().scenario(other, vendor(operation), operation.id()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not affect '" + operation.id() + "'");
    }
}
