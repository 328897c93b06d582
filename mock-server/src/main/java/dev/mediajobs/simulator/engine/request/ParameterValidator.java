package dev.mediajobs.simulator.engine.request;

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

/** Validates path, query and header parameters. Ignores parameters that the spec does not define. */
public final class ParameterValidator {

    private ParameterValidator() {}

    public static List<Violation> validate(Operation operation, Request request, Map<String, String> path) {
        List<Violation> violations = new ArrayList<>();
        for (SpecNode parameter : operation.parameters()) {
            String name = parameter.child("name").text();
            String text = read(parameter, request, path);
            if (text != null) {
                validate(parameter, name, text, violations);
            } else if (parameter.child("required").json().asBoolean()) {
                Violation missing = Violation.missing(
                        '/' + name, "a " + parameter.child("in").text() + " parameter", parameter.child("schema"));
                violations.add(inParameter(missing, parameter));
            }
        }
        return violations;
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

    private static void validate(SpecNode parameter, String name, String text, List<Violation> violations) {
        SpecNode schema = parameter.child("schema");
        ObjectNode fields = Json.object();
        put(fields, schema, name, text);
        for (Violation each : Validator.validate(schema, fields.path(name))) {
            violations.add(inParameter(each.at('/' + name), parameter));
        }
    }

    private static Violation inParameter(Violation violation, SpecNode parameter) {
        Violation located = violation.in(parameter.child("in").text());
        SpecNode example = parameter.child("example");
        return example.exists() ? located.example(example.json()) : located;
    }

    /** Puts a text as the number or boolean that the schema requires, if possible; adds it if the schema is an array. */
    static void put(ObjectNode fields, SpecNode schema, String name, String text) {
        SpecNode items = schema.child("items");
        if (items.exists()) {
            ObjectNode item = Json.object();
            put(item, items, name, text);
            fields.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(item.get(name));
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
