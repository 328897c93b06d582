package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.http.Response.Fault;
import dev.mediajobs.simulator.scenario.ErrorRenderer;
import dev.mediajobs.simulator.scenario.RequestFailure;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.List;
import java.util.Map;

/** Renders the failures of requests as their vendor, or its file storage, would. */
final class FailureResponses {

    private static final String RETRY_AFTER = "Retry-After";
    private static final Response BAD_GATEWAY = Response.text(
            502,
            "text/html",
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n");
    private static final Map<Integer, String> FILE_ERRORS = Map.of(
            400, "The request is not valid.",
            401, "This link requires a signature.",
            402, "The account has insufficient credits.",
            403, "The signature of this URL is not valid.",
            404, "File not found.",
            429, "Too many requests.",
            500, "Internal server error.",
            503, "Service unavailable.");

    private FailureResponses() {}

    /** Returns the response of an operation; a text if its errors are not JSON. */
    static Response of(RequestFailure.Type failure, SimulatedVendor vendor, Operation operation, Quirks quirks) {
        if (operation
                .response(404)
                .filter(response -> response.schema().exists())
                .isEmpty()) {
            return ofFile(failure);
        }
        ErrorRenderer errors = vendor.errorRenderer(quirks);
        return switch (failure) {
            case BAD_REQUEST -> vendor.invalidRequest(List.of(sample(operation)));
            case UNAUTHORIZED -> vendor.unauthorized(operation, false);
            case INSUFFICIENT_CREDITS -> errors.insufficientCredits();
            case FORBIDDEN -> vendor.example(operation, 403, "FORBIDDEN", "Forbidden");
            case NOT_FOUND -> vendor.notFound(operation);
            case RATE_LIMITED -> errors.tooManyRequests("1");
            case RATE_LIMITED_WITHOUT_DELAY -> errors.tooManyRequests("1").without(RETRY_AFTER);
            case SERVER_ERROR -> errors.error(500, "INTERNAL_ERROR", "Internal server error");
            case UNAVAILABLE -> errors.error(503, "SERVICE_UNAVAILABLE", "Service unavailable");
            case BAD_GATEWAY -> BAD_GATEWAY;
            case RESET, RESPONSE_LOST -> Response.fault(Fault.RESET);
        };
    }

    /** Returns the response of a signed URL, which is a text. */
    static Response ofFile(RequestFailure.Type failure) {
        return switch (failure) {
            case BAD_GATEWAY -> BAD_GATEWAY;
            case RESET, RESPONSE_LOST -> Response.fault(Fault.RESET);
            case RATE_LIMITED -> file(429).with(RETRY_AFTER, "1");
            case RATE_LIMITED_WITHOUT_DELAY -> file(429);
            default -> file(Integer.parseInt(failure.id()));
        };
    }

    private static Response file(int status) {
        return Response.text(status, "text/plain; charset=utf-8", FILE_ERRORS.get(status) + "\n");
    }

    /** Returns the violation that a missing field would be: the first required field, otherwise the first field. */
    private static Violation sample(Operation operation) {
        SpecNode schema = operation.requestContents().values().stream()
                .findFirst()
                .map(content -> content.child("schema"))
                .orElse(operation.node().child("none"));
        String field = schema.child("required").texts().stream()
                .findFirst()
                .orElseGet(() -> schema.child("properties").members().keySet().stream()
                        .findFirst()
                        .orElse("request"));
        return new Violation(
                "body",
                "required",
                "/" + field,
                "present",
                "missing",
                TextNode.valueOf(""),
                operation.location(),
                List.of());
    }
}
