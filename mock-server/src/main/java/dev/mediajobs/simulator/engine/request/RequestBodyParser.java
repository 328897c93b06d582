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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a body by the media types of its operation and judges it by their schemas. */
public final class RequestBodyParser {

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";

    private RequestBodyParser() {}

    /** What was read, and what is wrong with it. */
    public record ParsedBody(RequestBody body, List<Violation> violations) {}

    /** Reads and judges. Where a documented example has a place, what it has there is the example of what would be right. */
    public static ParsedBody read(Operation operation, Request request) {
        ParsedBody reading = readUnvalidated(operation, request);
        if (reading.violations().isEmpty()) {
            return reading;
        }
        String header = request.header("Content-Type");
        JsonNode sample = sample(operation, header == null ? JSON : mediaType(header));
        List<Violation> told = new ArrayList<>();
        for (Violation violation : reading.violations()) {
            JsonNode right = sample.at(violation.pointer());
            told.add(right.isMissingNode() ? violation : violation.example(right));
        }
        return new ParsedBody(reading.body(), List.copyOf(told));
    }

    /** The first documented example of a media type, otherwise of any. */
    private static JsonNode sample(Operation operation, String type) {
        SpecNode content = operation.requestContents().get(type);
        return Optional.ofNullable(content)
                .flatMap(ExampleValues::first)
                .or(() -> operation.requestExample())
                .map(SpecNode::json)
                .orElse(MissingNode.getInstance());
    }

    private static ParsedBody readUnvalidated(Operation operation, Request request) {
        if (operation.requestContents().isEmpty()) {
            return new ParsedBody(RequestBody.NONE, List.of());
        }
        byte[] bytes = request.body();
        String header = request.header("Content-Type");
        if (bytes.length == 0 && header == null) {
            return operation.isBodyRequired()
                    ? broken(operation, "required", "a body", "missing")
                    : new ParsedBody(RequestBody.NONE, List.of());
        }
        String type = header == null ? JSON : mediaType(header);
        SpecNode content = operation.requestContents().get(type);
        if (content == null) {
            return broken(
                    operation,
                    "contentType",
                    "of type " + String.join(" or ", operation.requestContents().keySet()),
                    type);
        }
        return switch (type) {
            case MULTIPART -> multipart(operation, content, header == null ? "" : header, bytes);
            case FORM -> form(content.child("schema"), new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            default -> json(operation, content.child("schema"), bytes);
        };
    }

    private static ParsedBody json(Operation operation, SpecNode schema, byte[] bytes) {
        JsonNode value = Json.read(bytes);
        return value == null
                ? broken(operation, "json", "JSON", "something else")
                : new ParsedBody(new RequestBody(value, Map.of()), Validator.validate(schema, value));
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
            return broken(operation, "multipart", "a form of well-formed parts", String.valueOf(e.getMessage()));
        }
        ObjectNode fields = Json.object();
        Map<String, Part> files = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Part part : parts) {
            SpecNode property = schema.at("properties", part.name());
            SpecNode items = property.child("items");
            SpecNode one = items.exists() ? items : property;
            if (one.child("format").text().equals("binary")) {
                String types =
                        content.at("encoding", part.name(), "contentType").text();
                files.putIfAbsent(part.name(), part);
                String name = part.fileName() == null ? "" : part.fileName();
                ParameterValidator.put(fields, property, part.name(), name);
                if (part.fileName() == null) {
                    violations.add(Violation.of("file", "/" + part.name(), "a file", "a text field", one));
                } else if (unsupportedMediaType(part, types)) {
                    String expected = "a file of type " + types.replaceAll(",\\s*", " or ");
                    violations.add(Violation.of(
                            "contentType", "/" + part.name(), expected, mediaType(part.contentType()), one));
                }
            } else {
                ParameterValidator.put(fields, property, part.name(), part.text());
            }
        }
        violations.addAll(Validator.validate(schema, fields));
        return new ParsedBody(new RequestBody(fields, files), List.copyOf(violations));
    }

    /**
     * Whether a file says that it is, say, a text where pictures are asked for. Which pictures is not judged: the lists
     * rest on samples, and {@code application/octet-stream} is what programs say of a file that they know nothing of.
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

    private static ParsedBody broken(Operation operation, String rule, String expected, String actual) {
        return new ParsedBody(
                RequestBody.NONE, List.of(Violation.ofBody(rule, expected, actual, operation.location())));
    }

    static String mediaType(String header) {
        int semicolon = header.indexOf(';');
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
