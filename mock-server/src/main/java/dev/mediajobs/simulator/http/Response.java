package dev.mediajobs.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response.
 *
 * @param headers the headers in order
 * @param body the body, not copied
 */
// Responses are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Response(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    private static final String TYPE = "Content-Type";
    private static final String POLICY = "Content-Security-Policy";

    /** Shows images, videos and text, and runs nothing. */
    private static final String SANDBOX =
            "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; sandbox";

    /** Set only if it differs from the length of the body. */
    private static final String LENGTH = "Content-Length";

    /**
     * The delivery of a response.
     *
     * @param fault the fault of the connection that replaces the response
     * @param delay the delay before the response
     * @param dribble the time over which the body is sent
     */
    public record Delivery(Fault fault, Duration delay, Duration dribble) {
        static final Delivery DEFAULT = new Delivery(Fault.NONE, Duration.ZERO, Duration.ZERO);
    }

    /** A fault of the connection that replaces a response. */
    public enum Fault {
        /** No fault: the response is sent. */
        NONE,
        /** Resets the connection before the first byte. */
        RESET,
        /** Closes the connection gracefully before the first byte. */
        EMPTY,
        /** Sends random bytes, then closes the connection. */
        GARBAGE,
        /** Sends status 200 and a malformed chunk, then closes the connection. */
        BROKEN_CHUNK
    }

    /** {@return a fault of the connection in place of a response} */
    public static Response fault(Fault cut) {
        return new Response(500, Map.of(), new byte[0], new Delivery(cut, Duration.ZERO, Duration.ZERO));
    }

    /** {@return a response with a JSON body} */
    public static Response json(int status, JsonNode body) {
        return of(status, "application/json", Json.bytes(body));
    }

    /** {@return a response with a body of the given type} */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Map.of(TYPE, contentType), body, Delivery.DEFAULT);
    }

    /** {@return a response with a text body} */
    public static Response text(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return a response without a body} */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0], Delivery.DEFAULT);
    }

    /** {@return a copy with another status and body} */
    public Response partial(int newStatus, byte[] bytes) {
        return new Response(newStatus, headers, bytes, delivery);
    }

    /** {@return a copy with an additional header} */
    public Response with(String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(headers);
        copy.put(name, value);
        return new Response(status, copy, body, delivery);
    }

    /** {@return a copy without a header, given as it was set} */
    public Response without(String name) {
        Map<String, String> copy = new LinkedHashMap<>(headers);
        copy.remove(name);
        return new Response(status, copy, body, delivery);
    }

    /** {@return a copy that is sent after a delay} */
    public Response withDelay(Duration time) {
        return new Response(status, headers, body, new Delivery(delivery.fault(), time, delivery.dribble()));
    }

    /** {@return a copy whose body is sent byte by byte over the given time} */
    public Response withDribble(Duration time) {
        return new Response(status, headers, body, new Delivery(delivery.fault(), delivery.delay(), time));
    }

    /** {@return a copy with half of the body but the full Content-Length} */
    public Response truncated() {
        Response full = with(LENGTH, String.valueOf(body.length));
        return new Response(status, full.headers, Arrays.copyOf(body, body.length / 2), delivery);
    }

    /** {@return a copy without its body but with its Content-Length} */
    public Response withoutBody() {
        Response full = headers.containsKey(LENGTH) ? this : with(LENGTH, String.valueOf(body.length));
        return new Response(status, full.headers, new byte[0], delivery);
    }

    /**
     * {@return a copy whose content browsers never run as a script of this origin} JSON and responses with a policy of their
     * own are unchanged.
     */
    public Response sandboxed() {
        String type = headers.get(TYPE);
        if (type == null || type.contains("json") || headers.containsKey(POLICY)) {
            return this;
        }
        Map<String, String> copy = new LinkedHashMap<>(headers);
        copy.put("X-Content-Type-Options", "nosniff");
        copy.put(POLICY, SANDBOX);
        return new Response(status, copy, body, delivery);
    }

    /** {@return whether it is delivered completely, without a delay or fault} */
    public boolean isImmediate() {
        return delivery.equals(Delivery.DEFAULT) && !headers.containsKey(LENGTH);
    }
}
