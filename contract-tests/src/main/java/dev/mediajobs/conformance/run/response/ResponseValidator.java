package dev.mediajobs.conformance.run.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.run.Outcomes;
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

/** Judges whole answers: whether they came, their status, what they carry, and whether they say so themselves. */
public final class ResponseValidator {

    private static final List<Integer> NOT_THERE = List.of(404, 405, 501);

    private final Recorder recorder;
    private final ContentValidator contents;
    /** What has answered once is there, however its path was inferred. */
    private final Set<String> existingVariants = new HashSet<>();

    public ResponseValidator(Recorder recorder, SchemaValidator schemas, ResponseInventory observed) {
        this.recorder = recorder;
        this.contents = new ContentValidator(recorder, schemas, observed);
    }

    /** Whether a right request is answered as if the server did not have the operation at all. */
    public static boolean isAbsent(Exchange exchange) {
        return NOT_THERE.contains(exchange.status());
    }

    /**
     * Judges the answer to a request that is right.
     *
     * @param each whether every check counts, or only one that finds something
     * @return the JSON of the answer; missing if it has none, or none that can be read
     */
    public JsonNode success(Operation operation, String title, Exchange exchange, boolean each) {
        return success(operation, title, exchange, each, false);
    }

    /**
     * Judges the answer to a request that is right.
     *
     * @param inferred whether the request is right by a guess of the spec alone, so that its refusal is but a note
     */
    public JsonNode success(Operation operation, String title, Exchange exchange, boolean each, boolean inferred) {
        Optional<Response> response = reached(operation, title, exchange);
        if (response.isEmpty()) {
            return MissingNode.getInstance();
        }
        Recorder.OpenCheck status = recorder.open(operation, Rule.STATUS, title);
        if (!operation.isSuccess(response.get().status())) {
            boolean near = exchange.isSuccess()
                    && operation.success().map(ResponseSpec::isInferred).orElse(true);
            status.addFinding(
                    "status",
                    successStatus(operation),
                    describe(response.get()),
                    operation.node().child("responses"),
                    Optional.of(exchange),
                    near
                            || (inferred && exchange.status() / 100 == 4)
                            || (Evidence.isInferred(operation)
                                    && isAbsent(exchange)
                                    && !existingVariants.contains(operation.id())));
        }
        status.close(each);
        if (!exchange.isSuccess()) {
            return MissingNode.getInstance();
        }
        existingVariants.add(operation.id());
        ResponseSpec responseSpec = operation.isSuccess(response.get().status())
                ? operation.response(response.get().status()).orElseThrow()
                : operation.success().orElseThrow();
        JsonNode json = contents.content(operation, title, exchange, responseSpec, each);
        outcome(operation, title, exchange, json, responseSpec, true, each);
        return json;
    }

    /**
     * Judges the answer to a request that a document makes a wrong one.
     *
     * @param wanted the statuses that fit the case; those of them that the spec has are right, or any 4xx where the spec
     *     has none of them but a range
     * @param place what in the spec makes the request a wrong one
     */
    public void errorResponse(
            Operation operation, Rule rule, String title, Exchange exchange, List<Integer> wanted, SpecNode place) {
        errorResponse(operation, rule, title, exchange, wanted, place, false);
    }

    /** Judges the answer to a request of which no document says that it is refused: what differs is a note. */
    public void expectedError(
            Operation operation, Rule rule, String title, Exchange exchange, List<Integer> wanted, SpecNode place) {
        errorResponse(operation, rule, title, exchange, wanted, place, true);
    }

    private void errorResponse(
            Operation operation,
            Rule rule,
            String title,
            Exchange exchange,
            List<Integer> wanted,
            SpecNode place,
            boolean expected) {
        Optional<Response> reply = reached(operation, title, exchange);
        if (reply.isEmpty()) {
            return;
        }
        int status = reply.get().status();
        boolean refused = status / 100 == 4;
        List<Integer> documented =
                operation.statuses(4).stream().filter(wanted::contains).toList();
        boolean anyFits = operation.allowsAnyError(wanted) || (expected && operation.hasRange(4));
        try (Recorder.OpenCheck check = recorder.open(operation, rule, title)) {
            if (!documented.contains(status) && !(refused && anyFits)) {
                boolean inValues = exchange.isSuccess() && Outcomes.saysNo(operation, reply.get());
                boolean note = (refused || inValues)
                        ? expected || !operation.documentsError(wanted)
                        : exchange.isSuccess() && (expected || Evidence.isInferred(place));
                String wish = documented.isEmpty() ? "a refusal" : "a refusal with " + oneOf(documented);
                String actual = describe(reply.get()) + (inValues ? ", whose body says that it is refused" : "");
                SpecNode where = refused || inValues ? operation.node().child("responses") : place;
                check.addFinding("status", wish, actual, where, Optional.of(exchange), note);
            }
        }
        Optional<ResponseSpec> answer = operation.response(status);
        if (refused && answer.isPresent()) {
            JsonNode json = contents.content(operation, title, exchange, answer.get(), true);
            outcome(operation, title, exchange, json, answer.get(), false, true);
        }
    }

    private Optional<Response> reached(Operation operation, String title, Exchange exchange) {
        if (exchange.reply().isEmpty()) {
            try (Recorder.OpenCheck check = recorder.open(operation, Rule.TRANSPORT, title)) {
                check.addFinding(
                        "transport",
                        "an answer",
                        exchange.failureReason(),
                        operation.node(),
                        Optional.of(exchange),
                        false);
            }
        }
        return exchange.reply();
    }

    /** Answers say in words whether they are answers of success; the status must not say otherwise. */
    private void outcome(
            Operation operation,
            String title,
            Exchange exchange,
            JsonNode json,
            ResponseSpec responseSpec,
            boolean success,
            boolean each) {
        for (String name : Outcomes.MEMBERS) {
            SpecNode place = responseSpec.schema().at("properties", name);
            Optional<Boolean> said = Outcomes.said(json.path(name));
            if (place.exists() && said.isPresent()) {
                Recorder.OpenCheck check = recorder.open(operation, Rule.OUTCOME, title);
                if (said.get() != success) {
                    // Status and body contradict each other, whatever the documents say.
                    check.addFinding(
                            "/" + name,
                            success ? "that the call succeeded" : "that the call was refused",
                            SchemaValidator.abbreviate(json.path(name)),
                            place,
                            Optional.of(exchange),
                            false);
                }
                check.close(each);
            }
        }
    }

    private static String successStatus(Operation operation) {
        List<Integer> documented = operation.statuses(2);
        return documented.isEmpty() ? "any status 2xx" : oneOf(documented);
    }

    private static String oneOf(List<Integer> statuses) {
        return statuses.stream().map(String::valueOf).collect(Collectors.joining(" or ", "status ", ""));
    }

    private static String describe(Response response) {
        String to =
                response.header("location").map(link -> ", to " + host(link)).orElse("");
        return response.status() + to;
    }

    private static String host(String link) {
        return link.replaceAll("^(https?://[^/?#]+).*", "$1");
    }
}
