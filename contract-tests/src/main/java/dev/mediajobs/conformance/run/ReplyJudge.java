package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Observed;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Answer;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges whole answers: whether they came, their status, what they carry, and whether they say so themselves. */
final class ReplyJudge {

    private static final List<Integer> NOT_THERE = List.of(404, 405, 501);

    private final Recorder recorder;
    private final ContentJudge contents;
    /** What has answered once is there, however its path was inferred. */
    private final Set<String> there = new HashSet<>();

    ReplyJudge(Recorder recorder, SchemaJudge schemas, Observed observed) {
        this.recorder = recorder;
        this.contents = new ContentJudge(recorder, schemas, observed);
    }

    /** Whether a right request is answered as if the server did not have the operation at all. */
    static boolean isAbsent(Exchange exchange) {
        return NOT_THERE.contains(exchange.status());
    }

    /**
     * Judges the answer to a request that is right.
     *
     * @param each whether every check counts, or only one that finds something
     * @return the JSON of the answer; missing if it has none, or none that can be read
     */
    JsonNode success(Operation operation, String title, Exchange exchange, boolean each) {
        return success(operation, title, exchange, each, false);
    }

    /**
     * Judges the answer to a request that is right.
     *
     * @param inferred whether the request is right by a guess of the spec alone, so that its refusal is but a note
     */
    JsonNode success(Operation operation, String title, Exchange exchange, boolean each, boolean inferred) {
        Optional<Reply> reply = reached(operation, title, exchange);
        if (reply.isEmpty()) {
            return MissingNode.getInstance();
        }
        Recorder.Open status = recorder.open(operation, Rule.STATUS, title);
        if (!operation.isSuccess(reply.get().status())) {
            boolean near = exchange.isSuccess()
                    && operation.success().map(Answer::isInferred).orElse(true);
            status.found(
                    "status",
                    successStatus(operation),
                    told(reply.get()),
                    operation.node().child("responses"),
                    Optional.of(exchange),
                    near
                            || (inferred && exchange.status() / 100 == 4)
                            || (Evidence.isInferred(operation)
                                    && isAbsent(exchange)
                                    && !there.contains(operation.id())));
        }
        status.close(each);
        if (!exchange.isSuccess()) {
            return MissingNode.getInstance();
        }
        there.add(operation.id());
        Answer answer = operation.isSuccess(reply.get().status())
                ? operation.answer(reply.get().status()).orElseThrow()
                : operation.success().orElseThrow();
        JsonNode json = contents.content(operation, title, exchange, answer, each);
        outcome(operation, title, exchange, json, answer, true, each);
        return json;
    }

    /**
     * Judges the answer to a request that a document makes a wrong one.
     *
     * @param wanted the statuses that fit the case; those of them that the spec has are right, or any 4xx where the spec
     *     has none of them but a range
     * @param place what in the spec makes the request a wrong one
     */
    void refusal(
            Operation operation, Rule rule, String title, Exchange exchange, List<Integer> wanted, SpecNode place) {
        refusal(operation, rule, title, exchange, wanted, place, false);
    }

    /** Judges the answer to a request of which no document says that it is refused: what differs is a note. */
    void expectedRefusal(
            Operation operation, Rule rule, String title, Exchange exchange, List<Integer> wanted, SpecNode place) {
        refusal(operation, rule, title, exchange, wanted, place, true);
    }

    private void refusal(
            Operation operation,
            Rule rule,
            String title,
            Exchange exchange,
            List<Integer> wanted,
            SpecNode place,
            boolean expected) {
        Optional<Reply> reply = reached(operation, title, exchange);
        if (reply.isEmpty()) {
            return;
        }
        int status = reply.get().status();
        boolean refused = status / 100 == 4;
        List<Integer> documented =
                operation.statuses(4).stream().filter(wanted::contains).toList();
        boolean anyFits = operation.refusesAnyhow(wanted) || (expected && operation.hasRange(4));
        try (Recorder.Open check = recorder.open(operation, rule, title)) {
            if (!documented.contains(status) && !(refused && anyFits)) {
                boolean inWords = exchange.isSuccess() && Outcomes.saysNo(operation, reply.get());
                boolean note = (refused || inWords)
                        ? expected || !operation.refusesAsDocumented(wanted)
                        : exchange.isSuccess() && (expected || Evidence.isInferred(place));
                String wish = documented.isEmpty() ? "a refusal" : "a refusal with " + oneOf(documented);
                String actual = told(reply.get()) + (inWords ? ", whose body says that it is refused" : "");
                SpecNode where = refused || inWords ? operation.node().child("responses") : place;
                check.found("status", wish, actual, where, Optional.of(exchange), note);
            }
        }
        Optional<Answer> answer = operation.answer(status);
        if (refused && answer.isPresent()) {
            JsonNode json = contents.content(operation, title, exchange, answer.get(), true);
            outcome(operation, title, exchange, json, answer.get(), false, true);
        }
    }

    private Optional<Reply> reached(Operation operation, String title, Exchange exchange) {
        if (exchange.reply().isEmpty()) {
            try (Recorder.Open check = recorder.open(operation, Rule.TRANSPORT, title)) {
                check.found(
                        "transport", "an answer", exchange.trouble(), operation.node(), Optional.of(exchange), false);
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
            Answer answer,
            boolean success,
            boolean each) {
        for (String name : Outcomes.MEMBERS) {
            SpecNode place = answer.jsonSchema().at("properties", name);
            Optional<Boolean> said = Outcomes.said(json.path(name));
            if (place.exists() && said.isPresent()) {
                Recorder.Open check = recorder.open(operation, Rule.OUTCOME, title);
                if (said.get() != success) {
                    // Status and body contradict each other, whatever the documents say.
                    check.found(
                            "/" + name,
                            success ? "that the call succeeded" : "that the call was refused",
                            SchemaJudge.shown(json.path(name)),
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

    private static String told(Reply reply) {
        String to = reply.header("location").map(link -> ", to " + host(link)).orElse("");
        return reply.status() + to;
    }

    private static String host(String link) {
        return link.replaceAll("^(https?://[^/?#]+).*", "$1");
    }
}
