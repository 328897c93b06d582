package dev.mediajobs.conformance.run.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Validates responses: arrival, status, headers, body and consistency of status and body. */
public final class ResponseValidator {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final List<Integer> ABSENT = List.of(404, 405, 501);

    private final Recorder recorder;
    private final ContentValidator contents;
    /** The operations that have succeeded once. */
    private final Set<String> existingOperations = new HashSet<>();

    public ResponseValidator(Recorder recorder, SchemaValidator schemas, ResponseInventory observed) {
        this.recorder = recorder;
        this.contents = new ContentValidator(recorder, schemas, observed);
    }

    /** Returns whether the response to a valid request indicates that the server does not have the operation. */
    public static boolean isAbsent(Exchange exchange) {
        return ABSENT.contains(exchange.status());
    }

    /**
     * Validates the response to a valid request.
     *
     * @param recordPassed whether to record passed checks too
     * @return the JSON body; missing if there is none or it cannot be parsed
     */
    public JsonNode success(Operation operation, String title, Exchange exchange, boolean recordPassed) {
        return success(operation, title, exchange, recordPassed, false);
    }

    /**
     * Validates the response to a valid request.
     *
     * @param recordPassed whether to record passed checks too
     * @param inferred whether only an inferred part of the spec makes the request valid, so that a 4xx status is a note
     * @return the JSON body; missing if there is none or it cannot be parsed
     */
    public JsonNode success(
            Operation operation, String title, Exchange exchange, boolean recordPassed, boolean inferred) {
        if (!successStatus(operation, title, exchange, recordPassed, inferred)) {
            return MissingNode.getInstance();
        }
        existingOperations.add(operation.id());
        ResponseSpec responseSpec = Optional.of(exchange.status())
                .filter(operation::isSuccess)
                .flatMap(operation::response)
                .or(operation::success)
                .orElseThrow();
        JsonNode json = contents.validate(operation, title, exchange, responseSpec, recordPassed);
        outcome(operation, title, exchange, json, responseSpec, true, recordPassed);
        return json;
    }

    /**
     * Validates the status of the response to a valid request, and nothing else.
     *
     * @param inferred whether only an inferred part of the spec makes the request valid, so that a 4xx status is a note
     * @return whether the request succeeded
     */
    public boolean successStatus(
            Operation operation, String title, Exchange exchange, boolean recordPassed, boolean inferred) {
        Optional<Response> response = response(operation, title, exchange);
        if (response.isEmpty()) {
            return false;
        }
        Recorder.OpenCheck status = recorder.open(operation, Rule.STATUS, title);
        if (!operation.isSuccess(exchange.status())) {
            boolean undocumentedCode = exchange.isSuccess()
                    && operation.success().map(ResponseSpec::isInferred).orElse(true);
            status.addFinding(
                    "status",
                    statuses(operation.statuses(2), "any 2xx status"),
                    describe(response.get()),
                    operation.node().child("responses"),
                    Optional.of(exchange),
                    undocumentedCode
                            || (inferred && exchange.status() / 100 == 4)
                            || (Evidence.isInferred(operation)
                                    && isAbsent(exchange)
                                    && !existingOperations.contains(operation.id())));
        }
        status.close(recordPassed);
        return exchange.isSuccess();
    }

    /** Validates the response to a request that a document makes invalid. */
    public void errorResponse(
            Operation operation, Rule rule, String title, Exchange exchange, List<Integer> expected, SpecNode node) {
        errorResponse(operation, rule, title, exchange, expected, node, true);
    }

    /**
     * Validates the response to an invalid request.
     *
     * @param expected suitable statuses; of these, the ones in the spec are accepted, or any 4xx if the spec has only a
     *     range
     * @param location location in the spec that makes the request invalid
     * @param documented whether a document requires an error; otherwise deviations are notes
     */
    public void errorResponse(
            Operation operation,
            Rule rule,
            String title,
            Exchange exchange,
            List<Integer> expected,
            SpecNode location,
            boolean documented) {
        Optional<Response> response = response(operation, title, exchange);
        if (response.isEmpty()) {
            return;
        }
        int status = exchange.status();
        boolean error = status / 100 == 4;
        List<Integer> accepted =
                operation.statuses(4).stream().filter(expected::contains).toList();
        boolean acceptsAny = operation.allowsAnyError(expected) || (!documented && operation.hasRange(4));
        try (Recorder.OpenCheck check = recorder.open(operation, rule, title)) {
            if (!accepted.contains(status) && !(error && acceptsAny)) {
                boolean errorInBody = exchange.isSuccess() && BodyOutcomes.isFailure(operation, response.get());
                boolean note = (error || errorInBody)
                        ? !documented || !operation.documentsError(expected)
                        : exchange.isSuccess() && (!documented || Evidence.isInferred(location));
                check.addFinding(
                        "status",
                        statuses(accepted, "any 4xx status"),
                        describe(response.get()) + (errorInBody ? ", with an error in the body" : ""),
                        error || errorInBody ? operation.node().child("responses") : location,
                        Optional.of(exchange),
                        note);
            } else if (rule == Rule.CREDENTIALS && status == FORBIDDEN && accepted.contains(UNAUTHORIZED)) {
                // 403 is for valid credentials that do not allow the request.
                SpecNode responses = operation.node().child("responses");
                check.addFinding(
                        "status", "status 401", describe(response.get()), responses, Optional.of(exchange), true);
            }
        }
        operation.response(status).filter(each -> error).ifPresent(responseSpec -> {
            JsonNode json = contents.validate(operation, title, exchange, responseSpec, true);
            outcome(operation, title, exchange, json, responseSpec, false, true);
        });
    }

    /** Returns the response, or records a finding if there is none. */
    private Optional<Response> response(Operation operation, String title, Exchange exchange) {
        if (exchange.response().isEmpty()) {
            try (Recorder.OpenCheck check = recorder.open(operation, Rule.TRANSPORT, title)) {
                String reason = exchange.failureReason();
                check.addFinding("transport", "a response", reason, operation.node(), Optional.of(exchange), false);
            }
        }
        return exchange.response();
    }

    /** Checks that the body does not contradict the status. */
    private void outcome(
            Operation operation,
            String title,
            Exchange exchange,
            JsonNode json,
            ResponseSpec responseSpec,
            boolean success,
            boolean recordPassed) {
        for (String name : BodyOutcomes.FIELDS) {
            SpecNode location = responseSpec.schema().at("properties", name);
            Optional<Boolean> outcome = BodyOutcomes.of(json.path(name));
            if (location.exists() && outcome.isPresent()) {
                Recorder.OpenCheck check = recorder.open(operation, Rule.OUTCOME, title);
                if (outcome.get() != success) {
                    check.addFinding(
                            "/" + name,
                            "a value that means " + (success ? "success" : "failure"),
                            SchemaValidator.abbreviate(json.path(name)),
                            location,
                            Optional.of(exchange),
                            false);
                }
                check.close(recordPassed);
            }
        }
    }

    private static String statuses(List<Integer> statuses, String fallback) {
        return statuses.isEmpty()
                ? fallback
                : statuses.stream().map(String::valueOf).collect(Collectors.joining(" or ", "status ", ""));
    }

    /** Returns the status and, for a redirect, the target host. */
    private static String describe(Response response) {
        String host = response.header("location")
                .map(link -> ", to " + link.replaceAll("^(https?://[^/?#]+).*", "$1"))
                .orElse("");
        return response.status() + host;
    }
}
