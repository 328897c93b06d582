package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Multipart;
import dev.mediajobs.simulator.http.Multipart.Part;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Schema;
import dev.mediajobs.simulator.validation.Validator;
import dev.mediajobs.simulator.validation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a body by the media types of its operation and judges it by their schemas. */
final class BodyReader {

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";

    private BodyReader() {}

    /** What was read, and what is wrong with it. */
    record Reading(Body body, List<Violation> violations) {}

    static Reading read(Operation operation, Request request) {
        if (operation.bodies().isEmpty()) {
            return new Reading(Body.NONE, List.of());
        }
        byte[] bytes = request.body();
        String header = request.header("Content-Type");
        if (bytes.length == 0 && header == null) {
            return operation.bodyRequired()
                    ? broken(operation, "required", "a body", "missing")
                    : new Reading(Body.NONE, List.of());
        }
        String type = header == null ? JSON : mediaType(header);
        Schema schema = operation.bodies().get(type);
        if (schema == null) {
            return broken(
                    operation,
                    "contentType",
                    "of type " + String.join(" or ", operation.bodies().keySet()),
                    type);
        }
        return switch (type) {
            case MULTIPART -> multipart(operation, schema, header == null ? "" : header, bytes);
            case FORM -> form(schema, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            default -> json(operation, schema, bytes);
        };
    }

    private static Reading json(Operation operation, Schema schema, byte[] bytes) {
        JsonNode value = Json.read(bytes);
        return value == null
                ? broken(operation, "json", "JSON", "something else")
                : new Reading(new Body(value, Map.of()), Validator.judge(schema, value));
    }

    private static Reading form(Schema schema, String text) {
        ObjectNode fields = Json.object();
        Request.fields(text)
                .forEach((name, value) -> put(fields, schema.properties().get(name), name, value));
        return new Reading(new Body(fields, Map.of()), Validator.judge(schema, fields));
    }

    private static Reading multipart(Operation operation, Schema schema, String type, byte[] bytes) {
        List<Part> parts = Multipart.read(type, bytes);
        if (parts == null) {
            return broken(operation, "multipart", "a form of well-formed parts", "something else");
        }
        ObjectNode fields = Json.object();
        Map<String, Part> files = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Part part : parts) {
            Schema property = schema.properties().get(part.name());
            Schema one = property == null || property.items() == null ? property : property.items();
            if (one != null && one.binary()) {
                files.putIfAbsent(part.name(), part);
                String name = part.fileName() == null ? "" : part.fileName();
                put(fields, property, part.name(), name);
                if (part.fileName() == null) {
                    violations.add(new Violation(
                            "file", "/" + part.name(), "a file", "a text field", one.place(), one.quirks()));
                }
            } else {
                put(fields, property, part.name(), part.text());
            }
        }
        violations.addAll(Validator.judge(schema, fields));
        return new Reading(new Body(fields, files), List.copyOf(violations));
    }

    /** Text that the schema wants as a number or a truth value becomes one if it can; of a list it becomes a member. */
    private static void put(ObjectNode fields, @Nullable Schema schema, String name, String text) {
        if (schema != null && schema.items() != null) {
            ObjectNode member = Json.object();
            put(member, schema.items(), name, text);
            fields.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(member.get(name));
            return;
        }
        String type = schema == null ? "string" : schema.type();
        if (type.equals("integer") && text.matches("-?\\d{1,18}")) {
            fields.put(name, Long.parseLong(text));
        } else if (type.equals("number") && text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            fields.put(name, Double.parseDouble(text));
        } else if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            fields.put(name, text.equals("true"));
        } else {
            fields.put(name, text);
        }
    }

    private static Reading broken(Operation operation, String rule, String expected, String actual) {
        return new Reading(Body.NONE, List.of(new Violation(rule, "", expected, actual, operation.place(), List.of())));
    }

    static String mediaType(String header) {
        int semicolon = header.indexOf(';');
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
