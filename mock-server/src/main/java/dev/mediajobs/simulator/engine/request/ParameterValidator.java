package dev.mediajobs.simulator.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Parameter;
import dev.mediajobs.simulator.spec.Schema;
import dev.mediajobs.simulator.validation.Validator;
import dev.mediajobs.simulator.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges what stands in path, query and headers. Parameters that the spec does not name are let be. */
public final class ParameterValidator {

    private ParameterValidator() {}

    public static List<Violation> validate(Operation operation, Request request, Map<String, String> path) {
        List<Violation> found = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            String text = read(parameter, request, path);
            if (text != null) {
                validate(parameter, text, found);
            } else if (parameter.required()) {
                Violation missing = Violation.missing(
                        '/' + parameter.name(), "a " + parameter.in() + " parameter", parameter.schema());
                found.add(value(missing, parameter));
            }
        }
        return found;
    }

    private static @Nullable String read(Parameter parameter, Request request, Map<String, String> path) {
        return switch (parameter.in()) {
            case "path" -> path.get(parameter.name());
            case "query" -> request.query(parameter.name());
            case "header" -> request.header(parameter.name());
            default -> null;
        };
    }

    private static void validate(Parameter parameter, String text, List<Violation> found) {
        ObjectNode read = Json.object();
        put(read, parameter.schema(), parameter.name(), text);
        JsonNode value = read.path(parameter.name());
        for (Violation violation : Validator.validate(parameter.schema(), value)) {
            found.add(value(violation.at('/' + parameter.name()), parameter));
        }
    }

    private static Violation value(Violation violation, Parameter parameter) {
        Violation told = violation.in(parameter.in());
        return parameter.example() == null ? told : told.example(parameter.example());
    }

    /** Text that the schema wants as a number or a truth value becomes one if it can; of a list it becomes a member. */
    static void put(ObjectNode fields, @Nullable Schema schema, String name, String text) {
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
}
