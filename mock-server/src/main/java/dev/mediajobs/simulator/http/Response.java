package dev.mediajobs.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer.
 *
 * @param status the status code
 * @param headers the headers in their order
 * @param body the body, not copied
 * @param delivery how it is delivered
 */
// Answers are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Response(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    /** Told only where it is not the true one. */
    private static final String LENGTH = "Content-Length";

    /**
     * How an answer reaches its caller.
     *
     * @param fault what becomes of the connection in place of the answer
     * @param delay how long it is held back first
     * @param dribble how long its bytes take
     */
    public record Delivery(Cut fault, Duration delay, Duration dribble) {
        static final Delivery DEFAULT = new Delivery(Cut.NONE, Duration.ZERO, Duration.ZERO);
    }

    /** What becomes of a connection in place of an answer. */
    public enum Cut {
        /** Nothing: the answer is sent. */
        NONE,
        /** It is reset before the first byte. */
        RESET,
        /** It is closed in order before the first byte. */
        EMPTY,
        /** Bytes that are no HTTP come, and then its end. */
        GARBAGE,
        /** A head with status 200 comes, then bytes that are no chunk, and then its end. */
        BROKEN_CHUNK
    }

    /** {@return no answer: the connection is cut} */
    public static Response fault(Cut cut) {
        return new Response(500, Map.of(), new byte[0], new Delivery(cut, Duration.ZERO, Duration.ZERO));
    }

    /** {@return an answer with a JSON body} */
    public static Response json(int status, JsonNode body) {
        return of(status, "application/json", Json.bytes(body));
    }

    /** {@return an answer with bytes of a type} */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("Content-Type", contentType), body, Delivery.DEFAULT);
    }

    /** {@return an answer with words} */
    public static Response text(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return an answer without a body} */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0], Delivery.DEFAULT);
    }

    /** {@return the same with another status and other bytes, as they stand} */
    public Response partial(int otherStatus, byte[] bytes) {
        return new Response(otherStatus, headers, bytes, delivery);
    }

    /** {@return the same with one more header} */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, delivery);
    }

    /** {@return the same, held back that long} */
    public Response withDelay(Duration time) {
        return new Response(status, headers, body, new Delivery(delivery.fault(), time, delivery.dribble()));
    }

    /** {@return the same, its bytes one by one over that time} */
    public Response withDribble(Duration time) {
        return new Response(status, headers, body, new Delivery(delivery.fault(), delivery.delay(), time));
    }

    /** {@return the same, cut off in the middle of its body, whose whole length was announced} */
    public Response truncated() {
        Response whole = with(LENGTH, String.valueOf(body.length));
        return new Response(status, whole.headers, Arrays.copyOf(body, body.length / 2), delivery);
    }

    /** {@return whether it is delivered whole and at once} */
    public boolean isImmediate() {
        return delivery.equals(Delivery.DEFAULT) && !headers.containsKey(LENGTH);
    }
}
