package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Servers that accept requests that they must reject. */
final class AccessMutants {

    private final VendorSpec vendor;
    private final List<Mutant> mutants = new ArrayList<>();

    private AccessMutants(VendorSpec vendor) {
        this.vendor = vendor;
    }

    static List<Mutant> of(VendorSpec vendor, Predicate<Operation> seen) {
        AccessMutants all = new AccessMutants(vendor);
        vendor.operations().stream().filter(seen).forEach(all::operation);
        return all.mutants;
    }

    private void operation(Operation operation) {
        if (!operation.security().isEmpty() || isTokenOperation(operation)) {
            accepting(
                    operation,
                    "accepts missing or wrong credentials",
                    operation.isUndocumented(),
                    (request, reply) -> List.of(401, 403).contains(reply.status()));
            rejecting(operation, "returns 500 for wrong credentials", 500, List.of(401, 403));
            if (operation.statuses(4).containsAll(List.of(401, 403))) {
                rejecting(operation, "returns 403 for wrong credentials", 403, List.of(401), true);
            }
            rejecting(operation, "returns 302 for wrong credentials", 302, List.of(401, 403));
        }
        if (!operation.parameters("path").isEmpty()) {
            boolean note = !operation.documentsError(List.of(404, 410));
            accepting(operation, "returns an unknown id as found", note, (request, reply) -> reply.status() == 404);
            rejecting(operation, "returns 500 for an unknown id", 500, List.of(404));
            vendor.operations().stream()
                    .filter(submit -> submit.jobSpec()
                            .filter(jobSpec -> jobSpec.pollOperation().equals(operation.id()))
                            .isPresent())
                    .findFirst()
                    .ifPresent(submit -> otherAccounts(operation));
        }
        operation.requestContents().forEach((mediaType, content) -> body(operation, mediaType, content));
    }

    private void body(Operation operation, String mediaType, SpecNode content) {
        if (!mediaType.equals("application/json")) {
            if (mediaType.startsWith("multipart/")) {
                accepting(
                        operation,
                        "accepts any multipart body",
                        Evidence.isInferred(content.child("schema")),
                        (request, reply) -> type(request).startsWith("multipart/") && reply.status() == 400);
                Schemas.properties(content.child("schema")).forEach((name, member) -> {
                    if (member.child("format").text().equals("binary")) {
                        accepting(
                                operation,
                                "accepts text for the file " + name,
                                Evidence.isInferred(member),
                                (request, reply) ->
                                        request.text().contains("name=\"" + name + "\"\r\nContent-Type: text/plain"));
                    }
                });
            }
            return;
        }
        rejecting(operation, "returns 500 for invalid input", 500, List.of(400));
        if (!operation.allowsAnyError(List.of(400, 422))) {
            rejecting(operation, "returns 409 for invalid input", 409, List.of(400));
        }
        SpecNode schema = content.child("schema");
        accepting(
                operation,
                "accepts malformed JSON",
                Evidence.isInferred(schema),
                (request, reply) ->
                        isJson(request) && ResponseEdits.json(request.text()).isMissingNode());
        boolean expected = !operation.documentsError(List.of(415));
        accepting(operation, "accepts any media type", expected, (request, reply) -> List.of(
                        "text/plain", "application/xml")
                .contains(type(request)));
        SchemaValidator validator = SchemaValidator.of(vendor.document());
        if (schema.child("not").exists()) {
            accepting(
                    operation, "accepts a body that \"not\" forbids", Evidence.isInferred(schema), (request, reply) -> {
                        JsonNode sent =
                                isJson(request) ? ResponseEdits.json(request.text()) : MissingNode.getInstance();
                        return sent.isObject()
                                && !validator.isValid(schema, sent)
                                && validator.validate(schema, sent).stream()
                                        .allMatch(each -> each.keyword().equals("not"));
                    });
        }
        List<String> required = schema.child("required").texts();
        Schemas.properties(schema).forEach((name, member) -> {
            boolean inferred = Evidence.isInferred(member);
            if (required.contains(name)) {
                accepting(
                        operation,
                        "accepts a body without " + name,
                        inferred,
                        (request, reply) -> isObject(request)
                                && !ResponseEdits.json(request.text()).has(name));
            }
            if (member.child("enum").exists()) {
                accepting(operation, "accepts any enum value for " + name, inferred, (request, reply) -> member(
                                request, name)
                        .asText()
                        .equals("no-such-word"));
            }
            if (member.child("type").exists()) {
                accepting(operation, "accepts any type for " + name, inferred, (request, reply) -> {
                    JsonNode sent = member(request, name);
                    return sent.has("unexpected") || sent.asText().equals("no structure");
                });
            }
            if (member.child("maxLength").exists()) {
                int maxLength = member.child("maxLength").json().asInt();
                accepting(
                        operation,
                        "accepts any length of " + name,
                        inferred,
                        (request, reply) -> member(request, name).asText().length() > maxLength);
            }
            if (member.child("minLength").exists()) {
                accepting(
                        operation,
                        "accepts an empty " + name,
                        inferred,
                        (request, reply) -> member(request, name).isTextual()
                                && member(request, name).asText().isEmpty());
            }
            if (member.child("format").text().equals("uri")) {
                accepting(operation, "accepts any text for the URL " + name, inferred, (request, reply) -> member(
                                request, name)
                        .asText()
                        .equals("not of this form"));
            }
        });
    }

    /** Returns a job to every account after its owner has polled it. */
    private void otherAccounts(Operation poll) {
        mutants.add(new Mutant("shows a job to other accounts", vendor.name(), poll.id(), true, () -> {
            Map<String, Response> seen = new ConcurrentHashMap<>();
            return (called, request, response, upstream) -> {
                if (!ResponseMutators.is(poll, called)) {
                    return response;
                }
                String path = request.uri().getPath();
                if (ResponseEdits.isSuccess(response)) {
                    seen.put(path, response);
                }
                return response.status() == 404 ? seen.getOrDefault(path, response) : response;
            };
        }));
    }

    private boolean isTokenOperation(Operation operation) {
        return vendor.tokenOperation()
                .filter(each -> each.id().equals(operation.id()))
                .isPresent();
    }

    /** Returns the operation's last successful response for requests that the server must reject. */
    private void accepting(Operation operation, String name, boolean inferred, BiPredicate<Request, Response> invalid) {
        mutants.add(new Mutant(name, vendor.name(), operation.id(), inferred, () -> {
            AtomicReference<Response> success = new AtomicReference<>(new Response(
                    200, Map.of("content-type", List.of("application/json")), "{}".getBytes(StandardCharsets.UTF_8)));
            return (called, request, response, upstream) -> {
                if (!ResponseMutators.is(operation, called)) {
                    return response;
                }
                if (ResponseEdits.isSuccess(response)) {
                    success.set(response);
                    return response;
                }
                return invalid.test(request, response) ? success.get() : response;
            };
        }));
    }

    private void rejecting(Operation operation, String name, int status, List<Integer> correct) {
        boolean inferred = status / 100 == 4
                && correct.stream()
                        .map(operation::response)
                        .flatMap(Optional::stream)
                        .allMatch(ResponseSpec::isInferred);
        rejecting(operation, name, status, correct, inferred);
    }

    private void rejecting(Operation operation, String name, int status, List<Integer> correct, boolean note) {
        mutants.add(new Mutant(name, vendor.name(), operation.id(), note, () -> new ResponseMutator() {
            @Override
            public Response mutate(
                    Optional<Operation> called, Request request, Response response, HttpTransport upstream) {
                boolean applies = ResponseMutators.is(operation, called);
                return applies && correct.contains(response.status())
                        ? ResponseEdits.status(response, status)
                        : response;
            }
        }));
    }

    private static JsonNode member(Request request, String name) {
        return isJson(request) ? ResponseEdits.json(request.text()).path(name) : ResponseEdits.json("");
    }

    private static boolean isObject(Request request) {
        return isJson(request) && ResponseEdits.json(request.text()).isObject();
    }

    private static boolean isJson(Request request) {
        return type(request).equals("application/json") && request.body().length > 0;
    }

    private static String type(Request request) {
        return request.header("content-type").orElse("");
    }
}
