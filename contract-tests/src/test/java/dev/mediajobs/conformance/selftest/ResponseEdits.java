package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.JsonPointers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads and changes responses. */
final class ResponseEdits {

    private static final JsonMapper JSON = new JsonMapper();

    private ResponseEdits() {}

    static JsonNode json(Response response) {
        return json(text(response));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static Response with(Response response, JsonNode json) {
        return with(response, json.toString());
    }

    static Response with(Response response, String body) {
        return new Response(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    static Response status(Response response, int status) {
        return new Response(status, response.headers(), response.body());
    }

    static Response header(Response response, String name, String value) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers());
        headers.put(name, List.of(value));
        return new Response(response.status(), headers, response.body());
    }

    static Response without(Response response, String name) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers());
        headers.remove(name);
        return new Response(response.status(), headers, response.body());
    }

    static boolean isJson(Response response) {
        return response.mediaType().endsWith("json");
    }

    static boolean isSuccess(Response response) {
        return response.status() / 100 == 2;
    }

    /** Sets a field; returns the JSON unchanged if the parent does not exist. */
    static JsonNode put(JsonNode json, String pointer, JsonNode value) {
        JsonNode copy = json.deepCopy();
        if (copy.at(JsonPointer.compile(pointer).head()) instanceof ObjectNode around) {
            around.set(JsonPointers.last(pointer), value);
        }
        return copy;
    }

    /** Changes the value at a pointer, if there is one; {@code *} is the first element. */
    static JsonNode changed(JsonNode json, String pointer, UnaryOperator<JsonNode> change) {
        String plain = pointer.replace("*", "0");
        JsonNode copy = json.deepCopy();
        JsonPointer place = JsonPointer.compile(plain);
        if (copy.at(place).isMissingNode()) {
            return json;
        }
        if (plain.isEmpty()) {
            return change.apply(copy);
        }
        JsonNode value = change.apply(copy.at(place));
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(JsonPointers.last(plain)), value);
        } else if (value.isMissingNode()) {
            ((ObjectNode) parent).remove(JsonPointers.last(plain));
        } else {
            ((ObjectNode) parent).set(JsonPointers.last(plain), value);
        }
        return copy;
    }
}
