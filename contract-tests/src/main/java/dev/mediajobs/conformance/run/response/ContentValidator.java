package dev.mediajobs.conformance.run.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.content.MediaFormat;
import dev.mediajobs.conformance.content.StrictJson;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.schema.SchemaViolation;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.SpecNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges what an answer carries: headers, content type, charset, form and content. */
final class ContentValidator {

    private final Recorder recorder;
    private final SchemaValidator schemas;
    private final ResponseInventory observed;

    ContentValidator(Recorder recorder, SchemaValidator schemas, ResponseInventory observed) {
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
    JsonNode content(Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean each) {
        Response response = exchange.reply().orElseThrow();
        headers(operation, title, exchange, responseSpec, each);
        if (responseSpec.contents().isEmpty()) {
            return MissingNode.getInstance();
        }
        Optional<SpecNode> content = contentType(operation, title, exchange, responseSpec, each);
        boolean json = responseSpec.contents().keySet().stream().allMatch(type -> type.endsWith("json"));
        if (!json) {
            binary(operation, title, exchange, responseSpec, each);
            return MissingNode.getInstance();
        }
        Recorder.OpenCheck body = recorder.open(operation, Rule.BODY, title);
        JsonNode value;
        try {
            value = StrictJson.read(response.body());
        } catch (StrictJson.InvalidJsonException e) {
            body.addFinding(
                    "body",
                    "JSON in UTF-8",
                    e.getMessage(),
                    responseSpec.entry(),
                    Optional.of(exchange),
                    responseSpec.isContentInferred());
            body.close(each);
            return MissingNode.getInstance();
        }
        body.close(each);
        SpecNode schema = content.orElse(
                        responseSpec.contents().values().iterator().next())
                .child("schema");
        observed.record(operation, response.status(), schema, value);
        Recorder.OpenCheck check = recorder.open(operation, Rule.SCHEMA, title);
        for (SchemaViolation problem : schemas.validate(schema, value)) {
            // A vendor may add values, so an unknown one contradicts no document.
            boolean note = problem.keyword().equals("enum") || responseSpec.isInferredAt(problem.location());
            check.addFinding(
                    where(problem.pointer()),
                    problem.expected(),
                    problem.actual(),
                    problem.location(),
                    Optional.of(exchange),
                    note);
        }
        check.close(each);
        return value;
    }

    private Optional<SpecNode> contentType(
            Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean each) {
        Response response = exchange.reply().orElseThrow();
        Map<String, SpecNode> contents = responseSpec.contents();
        String type = response.mediaType();
        Optional<SpecNode> found = contents.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), type))
                .map(Map.Entry::getValue)
                .findFirst();
        Recorder.OpenCheck check = recorder.open(operation, Rule.CONTENT_TYPE, title);
        String given = response.header("content-type").orElse("none");
        if (found.isEmpty()) {
            check.addFinding(
                    "header content-type",
                    String.join(" or ", contents.keySet()),
                    given,
                    responseSpec.entry(),
                    Optional.of(exchange),
                    responseSpec.isContentInferred());
        } else if (type.endsWith("json") && !isUtf8(given)) {
            check.addFinding(
                    "header content-type",
                    "charset utf-8 or none",
                    given,
                    responseSpec.entry(),
                    Optional.of(exchange),
                    responseSpec.isContentInferred());
        }
        check.close(each);
        return found;
    }

    private void headers(
            Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean each) {
        if (responseSpec.headers().isEmpty()) {
            return;
        }
        Recorder.OpenCheck check = recorder.open(operation, Rule.HEADERS, title);
        responseSpec.headers().forEach((name, header) -> {
            Optional<String> value = exchange.reply().orElseThrow().header(name);
            boolean required = header.child("required").json().asBoolean();
            boolean wrong = value.map(text -> !schemas.isValid(header.child("schema"), typed(header, text)))
                    .orElse(required);
            if (wrong) {
                check.addFinding(
                        "header " + name.toLowerCase(Locale.ROOT),
                        "a header as the spec has it",
                        value.orElse("none"),
                        header,
                        Optional.of(exchange),
                        responseSpec.isInferredAt(header));
            }
        });
        check.close(each);
    }

    private void binary(Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean each) {
        Response response = exchange.reply().orElseThrow();
        Recorder.OpenCheck check = recorder.open(operation, Rule.BODY, title);
        Optional<MediaCheck.Problem> wrong =
                MediaCheck.problem(response, "", exchange.request().uri().getPath());
        wrong.ifPresent(problem -> check.addFinding(
                "body",
                "a file as its type says",
                problem.description(),
                responseSpec.entry(),
                Optional.of(exchange),
                responseSpec.isContentInferred()));
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
                        && MediaFormat.families().contains(type.split("/", 2)[0]));
    }

    private static boolean isUtf8(String contentType) {
        String all = contentType.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        return !all.contains("charset=") || all.matches(".*;charset=utf-?8(;.*)?");
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "body" : pointer;
    }
}
