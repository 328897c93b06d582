package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.content.StrictJson;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.schema.SchemaViolation;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SecurityScheme;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Validates a request of an application: credentials, parameters and body. */
final class RequestValidator {

    /** A deviation; a note if only an inferred part of the spec requires otherwise. */
    record Problem(String where, String expected, String actual, SpecNode location, boolean note) {}

    /**
     * A validated request.
     *
     * @param body the body as JSON; missing if there is none or it cannot be read
     * @param content the content of the spec with the media type of the request
     */
    record Validated(List<Problem> problems, JsonNode body, Optional<SpecNode> content) {

        /** Returns whether the spec allows the request. */
        boolean isValid() {
            return problems.isEmpty();
        }
    }

    private final SchemaValidator schemas;
    private final List<Problem> problems = new ArrayList<>();

    private RequestValidator(SchemaValidator schemas) {
        this.schemas = schemas;
    }

    /**
     * Validates a request.
     *
     * @param decoded the body without content encoding; empty if it is unknown and is not checked
     * @param credentials whether missing credentials are reported; recordings of browsers omit them
     */
    static Validated validate(
            SchemaValidator schemas,
            Operation operation,
            ObservedExchange exchange,
            Optional<byte[]> decoded,
            boolean credentials) {
        RequestValidator validator = new RequestValidator(schemas);
        if (credentials) {
            validator.credentials(operation, exchange);
        }
        validator.parameters(operation, exchange);
        Optional<SpecNode> content = validator.content(operation, exchange, decoded);
        JsonNode body = content.isPresent() && decoded.isPresent()
                ? validator.body(content.get(), exchange, decoded.get())
                : MissingNode.getInstance();
        return new Validated(List.copyOf(validator.problems), body, content);
    }

    private void credentials(Operation operation, ObservedExchange exchange) {
        boolean complete = operation.security().isEmpty()
                || operation.security().stream().anyMatch(each -> each.stream()
                        .map(SecurityScheme::header)
                        .noneMatch(name -> ObservedExchange.header(exchange.requestHeaders(), name)
                                .isBlank()));
        if (!complete) {
            String expected = "the header "
                    + operation.security().get(0).stream()
                            .map(SecurityScheme::header)
                            .reduce((first, second) -> first + " and " + second)
                            .orElse("of the credentials");
            add("request headers", expected, "none", operation.node());
        }
    }

    private void parameters(Operation operation, ObservedExchange exchange) {
        Map<String, String> path = PathParameters.of(operation, exchange.uri().getRawPath());
        Map<String, String> query = Queries.of(exchange.uri());
        for (SpecNode parameter : operation.parameters()) {
            String name = parameter.child("name").text();
            String in = parameter.child("in").text();
            Optional<String> value = Optional.ofNullable(
                            switch (in) {
                                case "path" -> path.get(name);
                                case "query" -> query.get(name);
                                default -> ObservedExchange.header(exchange.requestHeaders(), name);
                            })
                    .filter(text -> in.equals("query") || !text.isEmpty());
            String where = "request " + in + " parameter " + name;
            if (value.isEmpty() && parameter.child("required").json().asBoolean()) {
                add(where, "present", "missing", parameter);
            }
            SpecNode schema = parameter.child("schema");
            value.filter(text -> schema.exists())
                    .ifPresent(text -> violations(where, schema, FormReader.typed(schema, text)));
        }
    }

    private Optional<SpecNode> content(Operation operation, ObservedExchange exchange, Optional<byte[]> decoded) {
        Map<String, SpecNode> contents = operation.requestContents();
        boolean empty = decoded.isPresent() && decoded.get().length == 0;
        if (contents.isEmpty() || (empty && !operation.isBodyRequired())) {
            return Optional.empty();
        }
        SpecNode location = operation.node().at("requestBody");
        if (empty) {
            add("request body", "a body", "none", location);
            return Optional.empty();
        }
        String type = mediaType(exchange);
        Optional<SpecNode> found = contents.entrySet().stream()
                .filter(each -> each.getKey().equals(type)
                        || each.getKey().equals("*/*")
                        || (each.getKey().endsWith("/*")
                                && type.startsWith(each.getKey().replace("*", ""))))
                .map(Map.Entry::getValue)
                .findFirst();
        if (found.isEmpty() && decoded.isPresent()) {
            add("request header content-type", String.join(" or ", contents.keySet()), type, location);
        }
        return found;
    }

    private JsonNode body(SpecNode content, ObservedExchange exchange, byte[] bytes) {
        SpecNode schema = content.child("schema");
        String contentType = ObservedExchange.header(exchange.requestHeaders(), "content-type");
        Optional<JsonNode> value;
        switch (mediaType(exchange)) {
            case "multipart/form-data" -> value = FormReader.multipart(contentType, bytes, schema);
            case "application/x-www-form-urlencoded" -> value = FormReader.urlEncoded(bytes, schema);
            default -> {
                if (!mediaType(exchange).endsWith("json")) {
                    return MissingNode.getInstance();
                }
                value = json(bytes);
            }
        }
        if (value.isEmpty()) {
            add("request body", "a body of type " + mediaType(exchange), "one that cannot be parsed", content);
            return MissingNode.getInstance();
        }
        violations("request body", schema, value.get());
        return value.get();
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(StrictJson.read(bytes));
        } catch (StrictJson.InvalidJsonException e) {
            return Optional.empty();
        }
    }

    private void violations(String where, SpecNode schema, JsonNode value) {
        for (SchemaViolation violation : schemas.validate(schema, value)) {
            String pointer = Finding.withAnyElement(violation.pointer());
            problems.add(new Problem(
                    pointer.isEmpty() ? where : where + " " + pointer,
                    violation.expected(),
                    violation.actual(),
                    violation.location(),
                    Evidence.isInferred(violation.location())));
        }
    }

    private void add(String where, String expected, String actual, SpecNode location) {
        problems.add(new Problem(where, expected, actual, location, Evidence.isInferred(location)));
    }

    private static String mediaType(ObservedExchange exchange) {
        return ObservedExchange.header(exchange.requestHeaders(), "content-type")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
