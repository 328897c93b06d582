package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.spec.Pointers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads and changes responses. */
final class ResponseEdits {

    private static final JsonMapper JSON = new JsonMapper();

    private ResponseEdits() {}

    static JsonNode json(Reply reply) {
        return json(text(reply));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    static Reply with(Reply reply, JsonNode json) {
        return with(reply, json.toString());
    }

    static Reply with(Reply reply, String body) {
        return new Reply(reply.status(), reply.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply status(Reply reply, int status) {
        return new Reply(status, reply.headers(), reply.body());
    }

    static Reply header(Reply reply, String name, String value) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers());
        headers.put(name, List.of(value));
        return new Reply(reply.status(), headers, reply.body());
    }

    static Reply without(Reply reply, String name) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers());
        headers.remove(name);
        return new Reply(reply.status(), headers, reply.body());
    }

    static boolean isJson(Reply reply) {
        return reply.mediaType().endsWith("json");
    }

    static boolean isSuccess(Reply reply) {
        return reply.status() / 100 == 2;
    }

    /** Sets a field; returns the JSON unchanged if the parent does not exist. */
    static JsonNode put(JsonNode json, String pointer, JsonNode value) {
        JsonNode copy = json.deepCopy();
        if (copy.at(JsonPointer.compile(pointer).head()) instanceof ObjectNode around) {
            around.set(Pointers.last(pointer), value);
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
            array.set(Integer.parseInt(Pointers.last(plain)), value);
        } else if (value.isMissingNode()) {
            ((ObjectNode) parent).remove(Pointers.last(plain));
        } else {
            ((ObjectNode) parent).set(Pointers.last(plain), value);
        }
        return copy;
    }
}
