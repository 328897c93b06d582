package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.conformance.answer.MediaKind;
import dev.mediajobs.conformance.answer.StrictJson;
import dev.mediajobs.conformance.check.Observed;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.schema.Problem;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Answer;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges whole answers: status, headers, content type, charset, form and content. */
final class ReplyJudge {

    private static final List<Integer> NOT_THERE = List.of(404, 405, 501);

    private final Recorder recorder;
    private final SchemaJudge schemas;
    private final Observed observed;
    /** What has answered once is there, however its path was inferred. */
    private final Set<String> there = new HashSet<>();

    ReplyJudge(Recorder recorder, SchemaJudge schemas, Observed observed) {
        this.recorder = recorder;
        this.schemas = schemas;
        this.observed = observed;
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
        Optional<Reply> reply = reached(operation, title, exchange);
        if (reply.isEmpty()) {
            return MissingNode.getInstance();
        }
        List<Integer> documented = operation.statuses(2);
        boolean fits = documented.contains(reply.get().status());
        Recorder.Open status = recorder.open(operation, Rule.STATUS, title);
        if (!fits) {
            boolean near = exchange.isSuccess()
                    && operation.success().map(Answer::isInferred).orElse(true);
            status.found(
                    "status",
                    oneOf(documented),
                    told(reply.get()),
                    operation.node().child("responses"),
                    Optional.of(exchange),
                    near || (Evidence.isInferred(operation) && isAbsent(exchange) && !there.contains(operation.id())));
        }
        close(status, each);
        if (!exchange.isSuccess()) {
            return MissingNode.getInstance();
        }
        there.add(operation.id());
        Answer answer =
                operation.answer(reply.get().status()).or(operation::success).orElseThrow();
        JsonNode json = content(operation, title, exchange, answer, each);
        outcome(operation, title, exchange, json, answer, true, each);
        return json;
    }

    /**
     * Judges the answer to a request that must be refused.
     *
     * @param wanted the statuses that fit the case; those of them that the spec has are right
     * @param place what in the spec makes the request a wrong one
     */
    void refusal(
            Operation operation, Rule rule, String title, Exchange exchange, List<Integer> wanted, SpecNode place) {
        Optional<Reply> reply = reached(operation, title, exchange);
        if (reply.isEmpty()) {
            return;
        }
        int status = reply.get().status();
        List<Integer> documented =
                operation.statuses(4).stream().filter(wanted::contains).toList();
        try (Recorder.Open check = recorder.open(operation, rule, title)) {
            if (!documented.contains(status)) {
                boolean refused = status / 100 == 4;
                boolean settled = documented.stream()
                        .map(operation::answer)
                        .flatMap(Optional::stream)
                        .anyMatch(answer -> !answer.isInferred());
                String expected = documented.isEmpty() ? "a refusal" : "a refusal with " + oneOf(documented);
                boolean note = refused ? !settled : exchange.isSuccess() && Evidence.isInferred(place);
                SpecNode where = refused ? operation.node().child("responses") : place;
                check.found("status", expected, told(reply.get()), where, Optional.of(exchange), note);
            }
        }
        Optional<Answer> answer = operation.answer(status);
        if (status / 100 == 4 && answer.isPresent()) {
            JsonNode json = content(operation, title, exchange, answer.get(), true);
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

    private JsonNode content(Operation operation, String title, Exchange exchange, Answer answer, boolean each) {
        Reply reply = exchange.reply().orElseThrow();
        headers(operation, title, exchange, answer, each);
        if (answer.contents().isEmpty()) {
            return MissingNode.getInstance();
        }
        Optional<SpecNode> content = contentType(operation, title, exchange, answer, each);
        boolean json = answer.contents().keySet().stream().allMatch(type -> type.endsWith("json"));
        if (!json) {
            binary(operation, title, exchange, answer, each);
            return MissingNode.getInstance();
        }
        Recorder.Open body = recorder.open(operation, Rule.BODY, title);
        JsonNode value;
        try {
            value = StrictJson.read(reply.body());
        } catch (StrictJson.NotJson e) {
            body.found(
                    "body",
                    "JSON in UTF-8",
                    e.getMessage(),
                    answer.entry(),
                    Optional.of(exchange),
                    answer.isInferred());
            close(body, each);
            return MissingNode.getInstance();
        }
        close(body, each);
        SpecNode schema =
                content.orElse(answer.contents().values().iterator().next()).child("schema");
        observed.learn(operation, reply.status(), schema, value);
        Recorder.Open check = recorder.open(operation, Rule.SCHEMA, title);
        for (Problem problem : schemas.problems(schema, value)) {
            boolean note = answer.isInferred() || Evidence.isInferred(problem.place());
            check.found(
                    where(problem.pointer()),
                    problem.expected(),
                    problem.actual(),
                    problem.place(),
                    Optional.of(exchange),
                    note);
        }
        close(check, each);
        return value;
    }

    private Optional<SpecNode> contentType(
            Operation operation, String title, Exchange exchange, Answer answer, boolean each) {
        Reply reply = exchange.reply().orElseThrow();
        Map<String, SpecNode> contents = answer.contents();
        String type = reply.mediaType();
        Optional<SpecNode> found = contents.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), type))
                .map(Map.Entry::getValue)
                .findFirst();
        Recorder.Open check = recorder.open(operation, Rule.CONTENT_TYPE, title);
        String given = reply.header("content-type").orElse("none");
        if (found.isEmpty()) {
            check.found(
                    "header content-type",
                    String.join(" or ", contents.keySet()),
                    given,
                    answer.entry(),
                    Optional.of(exchange),
                    answer.isInferred());
        } else if (type.endsWith("json") && !isUtf8(given)) {
            check.found(
                    "header content-type",
                    "charset utf-8 or none",
                    given,
                    answer.entry(),
                    Optional.of(exchange),
                    answer.isInferred());
        }
        close(check, each);
        return found;
    }

    private void headers(Operation operation, String title, Exchange exchange, Answer answer, boolean each) {
        if (answer.headers().isEmpty()) {
            return;
        }
        Recorder.Open check = recorder.open(operation, Rule.HEADERS, title);
        answer.headers().forEach((name, header) -> {
            Optional<String> value = exchange.reply().orElseThrow().header(name);
            boolean required = header.child("required").json().asBoolean();
            boolean wrong = value.map(text -> !schemas.accepts(header.child("schema"), typed(header, text)))
                    .orElse(required);
            if (wrong) {
                check.found(
                        "header " + name.toLowerCase(Locale.ROOT),
                        "a header as the spec has it",
                        value.orElse("none"),
                        header,
                        Optional.of(exchange),
                        answer.isInferred() || Evidence.isInferred(header));
            }
        });
        close(check, each);
    }

    private void binary(Operation operation, String title, Exchange exchange, Answer answer, boolean each) {
        Reply reply = exchange.reply().orElseThrow();
        Recorder.Open check = recorder.open(operation, Rule.BODY, title);
        Optional<String> wrong =
                MediaCheck.problem(reply, "", exchange.request().uri().getPath());
        wrong.ifPresent(what -> check.found(
                "body", "a file as its type says", what, answer.entry(), Optional.of(exchange), answer.isInferred()));
        close(check, each);
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
        for (String name : List.of("success", "result")) {
            JsonNode said = json.path(name);
            if (said.isBoolean() || said.isTextual()) {
                boolean yes = said.asBoolean() || said.asText().equals("success");
                Recorder.Open check = recorder.open(operation, Rule.OUTCOME, title);
                if (yes != success) {
                    check.found(
                            "/" + name,
                            success ? "that the call succeeded" : "that the call was refused",
                            SchemaJudge.shown(said),
                            answer.jsonSchema().at("properties", name),
                            Optional.of(exchange),
                            answer.isInferred());
                }
                close(check, each);
            }
        }
    }

    private static JsonNode typed(SpecNode header, String text) {
        String type = header.at("schema", "type").text();
        boolean number = (type.equals("integer") || type.equals("number")) && text.matches("-?\\d{1,18}");
        return number ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    private static boolean matches(String documented, String type) {
        return documented.equals(type)
                || documented.equals("*/*")
                || (documented.endsWith("/*") && type.startsWith(documented.substring(0, documented.length() - 1)))
                || (documented.equals("application/octet-stream")
                        && MediaKind.families().contains(type.split("/", 2)[0]));
    }

    private static boolean isUtf8(String contentType) {
        String all = contentType.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        return !all.contains("charset=") || all.matches(".*;charset=utf-?8(;.*)?");
    }

    private static String oneOf(List<Integer> statuses) {
        return statuses.stream().map(String::valueOf).collect(Collectors.joining(" or ", "status ", ""));
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "body" : pointer;
    }

    private static String told(Reply reply) {
        String to = reply.header("location").map(link -> ", to " + host(link)).orElse("");
        return reply.status() + to;
    }

    private static String host(String link) {
        return link.replaceAll("^(https?://[^/?#]+).*", "$1");
    }

    private static void close(Recorder.Open check, boolean each) {
        if (each) {
            check.close();
        } else {
            check.closeIfFound();
        }
    }
}
