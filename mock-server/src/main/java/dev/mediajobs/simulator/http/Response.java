package dev.mediajobs.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer. Immutable, but for the bytes that it was given. */
public final class Response {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Response(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** {@return an answer with a JSON body} */
    public static Response json(int status, JsonNode body) {
        return of(status, "application/json", Json.bytes(body));
    }

    /** {@return an answer with bytes of a type} */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("Content-Type", contentType), body);
    }

    /** {@return an answer with words} */
    public static Response text(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return an answer without a body} */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }

    /** {@return the same with one more header} */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    /** {@return the status code} */
    public int status() {
        return status;
    }

    /** {@return the headers in their order} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return the body, not copied} */
    public byte[] body() {
        return body;
    }
}
