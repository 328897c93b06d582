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
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges what an answer carries: headers, content type, charset, form and content. */
final class ContentJudge {

    private final Recorder recorder;
    private final SchemaJudge schemas;
    private final Observed observed;

    ContentJudge(Recorder recorder, SchemaJudge schemas, Observed observed) {
        this.recorder = recorder;
        this.schemas = schemas;
        this.observed = observed;
    }

    /**
     * Judges all of it.
     *
     * @param each whether every check counts, or only one that finds something
     * @return the JSON; missing if it has none, or none that can be read
     */
    JsonNode content(Operation operation, String title, Exchange exchange, Answer answer, boolean each) {
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
                    answer.isContentInferred());
            body.close(each);
            return MissingNode.getInstance();
        }
        body.close(each);
        SpecNode schema =
                content.orElse(answer.contents().values().iterator().next()).child("schema");
        observed.learn(operation, reply.status(), schema, value);
        Recorder.Open check = recorder.open(operation, Rule.SCHEMA, title);
        for (Problem problem : schemas.problems(schema, value)) {
            // A vendor may add values, so an unknown one contradicts no document.
            boolean note = problem.keyword().equals("enum") || answer.isInferredAt(problem.place());
            check.found(
                    where(problem.pointer()),
                    problem.expected(),
                    problem.actual(),
                    problem.place(),
                    Optional.of(exchange),
                    note);
        }
        check.close(each);
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
                    answer.isContentInferred());
        } else if (type.endsWith("json") && !isUtf8(given)) {
            check.found(
                    "header content-type",
                    "charset utf-8 or none",
                    given,
                    answer.entry(),
                    Optional.of(exchange),
                    answer.isContentInferred());
        }
        check.close(each);
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
                        answer.isInferredAt(header));
            }
        });
        check.close(each);
    }

    private void binary(Operation operation, String title, Exchange exchange, Answer answer, boolean each) {
        Reply reply = exchange.reply().orElseThrow();
        Recorder.Open check = recorder.open(operation, Rule.BODY, title);
        Optional<MediaCheck.Problem> wrong =
                MediaCheck.problem(reply, "", exchange.request().uri().getPath());
        wrong.ifPresent(problem -> check.found(
                "body",
                "a file as its type says",
                problem.what(),
                answer.entry(),
                Optional.of(exchange),
                answer.isContentInferred()));
        check.close(each);
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

    private static String where(String pointer) {
        return pointer.isEmpty() ? "body" : pointer;
    }
}
