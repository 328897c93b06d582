package dev.mediajobs.simulator.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Multipart;
import dev.mediajobs.simulator.http.Multipart.Part;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.validation.Validator;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Parses a body according to the media types of its operation and validates it against their schemas. */
public final class RequestBodyParser {

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";

    private RequestBodyParser() {}

    /** A parsed body and its violations. */
    public record ParsedBody(RequestBody body, List<Violation> violations) {}

    /** Parses and validates a body. Values of documented examples become the examples of violations. */
    public static ParsedBody parse(Operation operation, Request request) {
        ParsedBody parsed = parseContent(operation, request);
        if (parsed.violations().isEmpty()) {
            return parsed;
        }
        String header = request.header("Content-Type");
        JsonNode example = example(operation, header == null ? JSON : mediaType(header));
        List<Violation> violations = parsed.violations().stream()
                .map(each -> {
                    JsonNode valid = example.at(each.pointer());
                    return valid.isMissingNode() ? each : each.example(valid);
                })
                .toList();
        return new ParsedBody(parsed.body(), violations);
    }

    /** Returns the first documented example of a media type, or else of any media type. */
    private static JsonNode example(Operation operation, String type) {
        SpecNode content = operation.requestContents().get(type);
        return Optional.ofNullable(content)
                .flatMap(ExampleValues::first)
                .or(() -> operation.requestExample())
                .map(SpecNode::json)
                .orElse(MissingNode.getInstance());
    }

    private static ParsedBody parseContent(Operation operation, Request request) {
        if (operation.requestContents().isEmpty()) {
            return new ParsedBody(RequestBody.NONE, List.of());
        }
        byte[] bytes = request.body();
        String header = request.header("Content-Type");
        if (bytes.length == 0 && header == null) {
            return operation.isBodyRequired()
                    ? invalidBody(operation, "required", "a body", "missing")
                    : new ParsedBody(RequestBody.NONE, List.of());
        }
        String type = header == null ? JSON : mediaType(header);
        SpecNode content = operation.requestContents().get(type);
        if (content == null) {
            return invalidBody(
                    operation,
                    "contentType",
                    "of type " + String.join(" or ", operation.requestContents().keySet()),
                    type);
        }
        return switch (type) {
            case MULTIPART -> multipart(operation, content, header == null ? "" : header, bytes);
            case FORM -> form(content.child("schema"), new String(bytes, StandardCharsets.UTF_8));
            default -> json(operation, content.child("schema"), bytes);
        };
    }

    private static ParsedBody json(Operation operation, SpecNode schema, byte[] bytes) {
        try {
            JsonNode value = Json.read(bytes);
            return value == null
                    ? invalidBody(operation, "json", "JSON", "something else")
                    : new ParsedBody(new RequestBody(value, Map.of()), Validator.validate(schema, value));
        } catch (IllegalArgumentException e) {
            return invalidBody(operation, "json", String.valueOf(e.getMessage()), "more");
        }
    }

    private static ParsedBody form(SpecNode schema, String text) {
        ObjectNode fields = Json.object();
        Request.fields(text)
                .forEach((name, value) -> ParameterValidator.put(fields, schema.at("properties", name), name, value));
        return new ParsedBody(new RequestBody(fields, Map.of()), Validator.validate(schema, fields));
    }

    private static ParsedBody multipart(Operation operation, SpecNode content, String type, byte[] bytes) {
        SpecNode schema = content.child("schema");
        List<Part> parts;
        try {
            parts = Multipart.read(type, bytes);
        } catch (IOException e) {
            return invalidBody(operation, "multipart", "a form of well-formed parts", String.valueOf(e.getMessage()));
        }
        ObjectNode fields = Json.object();
        Map<String, Part> files = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Part part : parts) {
            SpecNode property = schema.at("properties", part.name());
            SpecNode items = property.child("items");
            SpecNode itemSchema = items.exists() ? items : property;
            if (itemSchema.child("format").text().equals("binary")) {
                String types =
                        content.at("encoding", part.name(), "contentType").text();
                files.putIfAbsent(part.name(), part);
                String name = part.fileName() == null ? "" : part.fileName();
                ParameterValidator.put(fields, property, part.name(), name);
                if (part.fileName() == null) {
                    violations.add(Violation.of("file", "/" + part.name(), "a file", "a text field", itemSchema));
                } else if (unsupportedMediaType(part, types)) {
                    String expected = "a file of type " + types.replaceAll(",\\s*", " or ");
                    violations.add(Violation.of(
                            "contentType", "/" + part.name(), expected, mediaType(part.contentType()), itemSchema));
                }
            } else {
                ParameterValidator.put(fields, property, part.name(), part.text());
            }
        }
        violations.addAll(Validator.validate(schema, fields));
        return new ParsedBody(new RequestBody(fields, files), List.copyOf(violations));
    }

    /**
     * Returns whether a file has another type, such as text, than those listed, such as images. The subtype is not checked,
     * because the lists are derived from samples, and {@code application/octet-stream} stands for an unknown type.
     */
    private static boolean unsupportedMediaType(Part part, String listed) {
        String type = mediaType(part.contentType());
        return !listed.isEmpty()
                && !type.equals("application/octet-stream")
                && Stream.of(listed.split(",\\s*"))
                        .noneMatch(each -> kind(each).equals(kind(type)) && !each.startsWith("application/"));
    }

    private static String kind(String mediaType) {
        return mediaType.split("/", 2)[0];
    }

    private static ParsedBody invalidBody(Operation operation, String rule, String expected, String actual) {
        return new ParsedBody(
                RequestBody.NONE, List.of(Violation.ofBody(rule, expected, actual, operation.location())));
    }

    static String mediaType(String header) {
        int semicolon = header.indexOf(';');
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
