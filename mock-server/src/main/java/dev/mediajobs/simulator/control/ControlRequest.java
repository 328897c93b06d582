package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.Namespace;
import dev.mediajobs.simulator.engine.SimulatorState;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A control request with its parameters and its body read. */
final class ControlRequest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Engine engine;
    private final Request request;
    private final Map<String, String> parameters;
    private final JsonNode body;

    ControlRequest(Engine engine, Request request, Map<String, String> parameters) {
        this.engine = engine;
        this.request = request;
        this.parameters = parameters;
        byte[] bytes = request.body();
        JsonNode read = bytes.length == 0 ? Json.object() : Json.read(bytes);
        if (read == null || !read.isObject()) {
            throw new ControlException(400, "bad-json", "", "The body must be a JSON object.");
        }
        this.body = read;
    }

    /** The key whose user is meant; null for all users. */
    @Nullable
    String namespace() {
        String key = request.query("namespace");
        if (key != null && key.isBlank()) {
            throw ControlException.badField("", "The query parameter 'namespace' is the key of a user, not empty.");
        }
        return key;
    }

    /** Whose things are meant. */
    Predicate<String> accounts() {
        String key = namespace();
        return key == null ? account -> true : key::equals;
    }

    /** What counts for the user who is meant. */
    Namespace read() {
        String key = namespace();
        return key == null ? world().namespace() : world().namespace(key);
    }

    /** What can be changed for the user who is meant. */
    Namespace change() {
        String key = namespace();
        return key == null ? world().namespace() : world().open(key);
    }

    Engine engine() {
        return engine;
    }

    SimulatorState world() {
        return engine.state();
    }

    String base() {
        return request.base();
    }

    boolean flag(String name) {
        String value = request.query(name);
        return value != null && !value.equals("false");
    }

    @Nullable
    String query(String name) {
        return request.query(name);
    }

    /** A number from the query, or another one where it is missing. */
    long number(String name, long otherwise) {
        String text = request.query(name);
        if (text == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new ControlException(
                    400,
                    "bad-query",
                    "",
                    "The parameter '" + name + "' must be a number from 0 on, not '" + text + "'.");
        }
        return Long.parseLong(text);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    JsonNode body() {
        return body;
    }

    /** A text that must be there. */
    String text(String name) {
        String text = optional(body, name);
        if (text == null) {
            throw ControlException.badField("/" + name, "The field '" + name + "' is missing.");
        }
        return text;
    }

    /** A text that may be missing or null. */
    @Nullable
    String optional(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ControlException.badField("/" + name, "The field '" + name + "' must be a text.");
        }
        return value.textValue();
    }
}
