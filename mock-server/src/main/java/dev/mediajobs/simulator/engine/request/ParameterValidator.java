package dev.mediajobs.simulator.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.validation.Validator;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges what stands in path, query and headers. Parameters that the spec does not name are let be. */
public final class ParameterValidator {

    private ParameterValidator() {}

    public static List<Violation> validate(Operation operation, Request request, Map<String, String> path) {
        List<Violation> found = new ArrayList<>();
        for (SpecNode parameter : operation.parameters()) {
            String name = parameter.child("name").text();
            String text = read(parameter, request, path);
            if (text != null) {
                validate(parameter, name, text, found);
            } else if (parameter.child("required").json().asBoolean()) {
                Violation missing = Violation.missing(
                        '/' + name, "a " + parameter.child("in").text() + " parameter", parameter.child("schema"));
                found.add(value(missing, parameter));
            }
        }
        return found;
    }

    private static @Nullable String read(SpecNode parameter, Request request, Map<String, String> path) {
        String name = parameter.child("name").text();
        return switch (parameter.child("in").text()) {
            case "path" -> path.get(name);
            case "query" -> request.query(name);
            case "header" -> request.header(name);
            default -> null;
        };
    }

    private static void validate(SpecNode parameter, String name, String text, List<Violation> found) {
        SpecNode schema = parameter.child("schema");
        ObjectNode read = Json.object();
        put(read, schema, name, text);
        JsonNode value = read.path(name);
        for (Violation violation : Validator.validate(schema, value)) {
            found.add(value(violation.at('/' + name), parameter));
        }
    }

    private static Violation value(Violation violation, SpecNode parameter) {
        Violation told = violation.in(parameter.child("in").text());
        SpecNode example = parameter.child("example");
        return example.exists() ? told.example(example.json()) : told;
    }

    /** Text that the schema wants as a number or a truth value becomes one if it can; of a list it becomes a member. */
    static void put(ObjectNode fields, SpecNode schema, String name, String text) {
        SpecNode items = schema.child("items");
        if (items.exists()) {
            ObjectNode member = Json.object();
            put(member, items, name, text);
            fields.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(member.get(name));
            return;
        }
        String type = schema.child("type").text();
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
}
