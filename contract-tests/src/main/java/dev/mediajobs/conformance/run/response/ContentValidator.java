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
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.SpecNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Validates the content of a response: headers, content type, charset and body. */
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
     * Validates headers and body.
     *
     * @param recordPassed whether to record passed checks too
     * @return the JSON body; missing if there is none or it cannot be parsed
     */
    JsonNode validate(
            Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean recordPassed) {
        Response response = exchange.response().orElseThrow();
        headers(operation, title, exchange, responseSpec, recordPassed);
        if (responseSpec.contents().isEmpty()) {
            return MissingNode.getInstance();
        }
        Optional<SpecNode> content = contentType(operation, title, exchange, responseSpec, recordPassed);
        if (!responseSpec.contents().keySet().stream().allMatch(type -> type.endsWith("json"))) {
            binary(operation, title, exchange, responseSpec, recordPassed);
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
            return MissingNode.getInstance();
        } finally {
            body.close(recordPassed);
        }
        SpecNode documented =
                content.orElse(responseSpec.contents().values().iterator().next());
        SpecNode schema = documented.child("schema");
        observed.record(operation, response.status(), schema, value);
        Recorder.OpenCheck check = recorder.open(operation, Rule.SCHEMA, title);
        schemas.validate(
                schema,
                value,
                violation ->
                        // A vendor may add enum values, so an unknown one contradicts no document.
                        check.addFinding(
                                violation.pointer().isEmpty() ? "body" : violation.pointer(),
                                violation.expected(),
                                violation.actual(),
                                violation.location(),
                                Optional.of(exchange),
                                violation.keyword().equals("enum") || responseSpec.isInferredAt(violation.location())));
        if (exchange.isSuccess()) {
            SampledMembers.of(operation, documented, value)
                    .missingIn(
                            value,
                            (pointer, location) -> check.addFinding(
                                    pointer,
                                    "present, as in every sample of the response",
                                    "missing",
                                    location,
                                    Optional.of(exchange),
                                    true));
        }
        check.close(recordPassed);
        return value;
    }

    private Optional<SpecNode> contentType(
            Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean recordPassed) {
        Response response = exchange.response().orElseThrow();
        Map<String, SpecNode> contents = responseSpec.contents();
        String type = response.mediaType();
        Optional<SpecNode> found = contents.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), type))
                .map(Map.Entry::getValue)
                .findFirst();
        Recorder.OpenCheck check = recorder.open(operation, Rule.CONTENT_TYPE, title);
        String actual = response.header("content-type").orElse("none");
        if (found.isEmpty() || (type.endsWith("json") && !isUtf8(actual))) {
            check.addFinding(
                    "header content-type",
                    found.isEmpty() ? String.join(" or ", contents.keySet()) : "charset utf-8 or none",
                    actual,
                    responseSpec.entry(),
                    Optional.of(exchange),
                    responseSpec.isContentInferred());
        }
        check.close(recordPassed);
        return found;
    }

    private void headers(
            Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean recordPassed) {
        if (responseSpec.headers().isEmpty()) {
            return;
        }
        Recorder.OpenCheck check = recorder.open(operation, Rule.HEADERS, title);
        responseSpec.headers().forEach((name, header) -> {
            Optional<String> value = exchange.response().orElseThrow().header(name);
            boolean invalid = value.map(text -> !schemas.isValid(header.child("schema"), typed(header, text)))
                    .orElse(header.child("required").json().asBoolean());
            if (invalid) {
                check.addFinding(
                        "header " + name.toLowerCase(Locale.ROOT),
                        "a header that matches the spec",
                        value.orElse("none"),
                        header,
                        Optional.of(exchange),
                        responseSpec.isInferredAt(header));
            }
        });
        check.close(recordPassed);
    }

    private void binary(
            Operation operation, String title, Exchange exchange, ResponseSpec responseSpec, boolean recordPassed) {
        Recorder.OpenCheck check = recorder.open(operation, Rule.BODY, title);
        String path = exchange.request().uri().getPath();
        MediaCheck.problem(exchange.response().orElseThrow(), "", path)
                .ifPresent(problem -> check.addFinding(
                        "body",
                        "a complete file of its content type",
                        problem.description(),
                        responseSpec.entry(),
                        Optional.of(exchange),
                        responseSpec.isContentInferred()));
        check.close(recordPassed);
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
        String normalized =
                contentType.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        return !normalized.contains("charset=") || normalized.matches(".*;charset=utf-?8(;.*)?");
    }
}
