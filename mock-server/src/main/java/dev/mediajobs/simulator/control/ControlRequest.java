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

/** A request to the control API, with parsed parameters and body. */
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
        this.body = read(request.body());
    }

    private static JsonNode read(byte[] bytes) {
        try {
            JsonNode parsed = bytes.length == 0 ? Json.object() : Json.read(bytes);
            if (parsed != null && parsed.isObject()) {
                return parsed;
            }
        } catch (IllegalArgumentException e) {
            throw new ControlException(400, "bad-json", "", "The body must be " + e.getMessage() + ".");
        }
        throw new ControlException(400, "bad-json", "", "The body must be a JSON object.");
    }

    /** Returns the key of the user that the request is limited to, or null for all users. */
    @Nullable
    String userKey() {
        String key = request.query("namespace");
        if (key != null && key.isBlank()) {
            throw ControlException.badField(
                    "", "The query parameter 'namespace' must not be blank. Use the key of a user.");
        }
        return key;
    }

    /** Returns a filter of the accounts that the request is limited to. */
    Predicate<String> accounts() {
        String key = userKey();
        return key == null ? account -> true : key::equals;
    }

    /** Returns the namespace to read from. */
    Namespace namespace() {
        String key = userKey();
        return key == null ? state().namespace() : state().namespace(key);
    }

    /** Returns the namespace to change, which is created if needed. */
    Namespace openNamespace() {
        String key = userKey();
        return key == null ? state().namespace() : state().openNamespace(key);
    }

    Engine engine() {
        return engine;
    }

    SimulatorState state() {
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

    /** Returns a number of the query, or the default. */
    long number(String name, long defaultValue) {
        String text = request.query(name);
        return text == null ? defaultValue : number(name, text);
    }

    /** Returns a number of the path. */
    long numberInPath(String name) {
        return number(name, parameter(name));
    }

    private static long number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new ControlException(
                    400,
                    "bad-query",
                    "",
                    "The parameter '" + name + "' must be a non-negative integer but was '" + text + "'.");
        }
        return Long.parseLong(text);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    JsonNode body() {
        return body;
    }

    /** Returns a required text of the body. */
    String text(String name) {
        String text = optional(body, name);
        if (text == null) {
            throw ControlException.badField("/" + name, "The field '" + name + "' is missing.");
        }
        return text;
    }

    /** Returns a text, or null if it is missing. */
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
