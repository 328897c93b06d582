package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.SecurityScheme;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Servers whose error responses deviate from the spec, or that check only some of the credentials. */
final class ErrorResponseMutants {

    private static final List<Integer> STATUSES = List.of(400, 401, 404);
    /** The status codes that are accepted for the same error. */
    private static final Map<Integer, List<Integer>> EQUIVALENT =
            Map.of(400, List.of(400, 422), 401, List.of(401, 403), 404, List.of(404, 410));

    private static final Map<String, String> OTHER_VENDORS = Map.of(
            "Miraflow", "{\"result\":\"failure\",\"error\":\"No\"}",
            "Miragic", "{\"success\":false,\"error\":{\"code\":\"NO\",\"message\":\"No\"}}",
            "Mirrago", "{\"error\":\"No\"}",
            "Creatify", "{\"detail\":\"No\"}",
            "a gateway", "{\"timestamp\":1,\"status\":400,\"path\":\"/\"}");

    private final VendorSpec vendor;
    private final SchemaValidator validator;
    private final List<Mutant> mutants = new ArrayList<>();

    private ErrorResponseMutants(VendorSpec vendor) {
        this.vendor = vendor;
        this.validator = SchemaValidator.of(vendor.document());
    }

    static List<Mutant> of(VendorSpec vendor, Predicate<Operation> seen) {
        ErrorResponseMutants all = new ErrorResponseMutants(vendor);
        vendor.operations().stream().filter(seen).forEach(operation -> {
            STATUSES.forEach(status -> operation
                    .response(status)
                    .filter(response -> all.canProvoke(operation, status))
                    .ifPresent(response -> all.response(operation, status, response)));
            all.credentials(operation);
        });
        return all.mutants;
    }

    /** Returns whether the kit can provoke this error. */
    private boolean canProvoke(Operation operation, int status) {
        return switch (status) {
            case 400 -> !operation.requestContents().isEmpty();
            case 401 -> !operation.security().isEmpty();
            default -> !operation.parameters("path").isEmpty();
        };
    }

    private void response(Operation operation, int status, ResponseSpec responseSpec) {
        List<Integer> equivalent = EQUIVALENT.get(status);
        boolean documented = operation.documentsError(equivalent);
        int other = status == 404 ? 400 : 404;
        boolean expected = status == 404 ? !documented : status == 401 && operation.isUndocumented();
        boolean anyFits = operation.allowsAnyError(equivalent) || (expected && operation.hasRange(4));
        if (!anyFits) {
            boolean free = status == 400 || !documented;
            change(operation, status, "returns " + other, free, reply -> ResponseEdits.status(reply, other));
        }
        change(operation, status, "returns 200", expected || !documented, reply -> ResponseEdits.status(reply, 200));
        SpecNode schema = responseSpec.schema();
        if (!schema.exists()) {
            return;
        }
        boolean inferred = responseSpec.isInferred() || Evidence.isInferred(schema);
        change(operation, status, "sends no body", inferred, reply -> ResponseEdits.with(reply, ""));
        change(operation, status, "sends HTML", inferred, reply -> ResponseEdits.with(reply, "<h1>No</h1>"));
        change(
                operation,
                status,
                "sends text/html as the content type",
                inferred,
                reply -> ResponseEdits.header(reply, "content-type", "text/html"));
        change(
                operation,
                status,
                "sends no content type",
                inferred,
                reply -> ResponseEdits.without(reply, "content-type"));
        change(operation, status, "sends truncated JSON", inferred, reply -> ResponseEdits.with(reply, "{\"e"));
        Map<String, String> forms = new TreeMap<>(Map.of("sends a JSON string", "\"no\"", "sends a JSON array", "[]"));
        OTHER_VENDORS.forEach((form, body) -> forms.put("sends the error format of " + form, body));
        forms.forEach((name, body) -> {
            if (!validator.isValid(schema, ResponseEdits.json(body))) {
                change(operation, status, name, inferred, reply -> ResponseEdits.with(reply, body));
            }
        });
        members(operation, status, schema, inferred);
    }

    private void members(Operation operation, int status, SpecNode schema, boolean inferred) {
        for (String name : List.of("success", "result")) {
            SpecNode member = schema.at("properties", name);
            if (member.exists()) {
                JsonNode yes =
                        member.child("type").text().equals("boolean") ? BooleanNode.TRUE : TextNode.valueOf("success");
                change(operation, status, "reports success", false, reply -> {
                    ObjectNode json = ResponseEdits.json(reply).deepCopy();
                    json.set(name, yes);
                    return ResponseEdits.with(reply, json);
                });
            }
        }
        for (String name : schema.child("required").texts()) {
            change(operation, status, "leaves out " + name, inferred, reply -> {
                ObjectNode json = ResponseEdits.json(reply).deepCopy();
                json.remove(name);
                return ResponseEdits.with(reply, json);
            });
            if (!validator.isValid(schema.at("properties", name), IntNode.valueOf(7))) {
                change(operation, status, "sends a number for " + name, inferred, reply -> {
                    ObjectNode json = ResponseEdits.json(reply).deepCopy();
                    return ResponseEdits.with(reply, json.put(name, 7));
                });
            }
        }
    }

    private void change(
            Operation operation, int status, String name, boolean inferred, UnaryOperator<Response> change) {
        String title = "instead of error " + status + ", " + name;
        mutants.add(new Mutant(
                title,
                vendor.name(),
                operation.id(),
                inferred,
                () -> (called, request, response, upstream) ->
                        ResponseMutators.is(operation, called) && response.status() == status
                                ? change.apply(response)
                                : response));
    }

    /** Accepts requests with one credential missing, empty or wrong. */
    private void credentials(Operation operation) {
        for (SecurityScheme scheme : operation.security().stream().findFirst().orElse(List.of())) {
            String header = scheme.header();
            accepting(operation, "accepts a wrong " + header, request -> request.header(header)
                    .filter(value -> value.contains(Credentials.wrong()))
                    .isPresent());
            accepting(operation, "accepts a missing " + header, request -> request.header(header)
                    .isEmpty());
            accepting(operation, "accepts an empty " + header, request -> request.header(header)
                    .filter(value -> value.isBlank() || value.strip().equals("Bearer"))
                    .isPresent());
            if (header.equals("Authorization")) {
                accepting(operation, "accepts any authentication scheme", request -> request.header(header)
                        .filter(value -> value.startsWith("Basic "))
                        .isPresent());
            }
        }
    }

    private void accepting(Operation operation, String name, Predicate<Request> wrong) {
        mutants.add(new Mutant(name, vendor.name(), operation.id(), operation.isUndocumented(), () -> {
            AtomicReference<Response> good = new AtomicReference<>(
                    new Response(200, Map.of("content-type", List.of("application/json")), new byte[] {'{', '}'}));
            return (called, request, response, upstream) -> {
                if (!ResponseMutators.is(operation, called)) {
                    return response;
                }
                if (ResponseEdits.isSuccess(response)) {
                    good.set(response);
                }
                boolean refused = Optional.of(response.status())
                        .filter(List.of(401, 403)::contains)
                        .isPresent();
                return refused && wrong.test(request) ? good.get() : response;
            };
        }));
    }
}
