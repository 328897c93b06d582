package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.http.Response.Fault;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * A response as it is sent.
 *
 * @param reason the reason phrase, or null for the usual one of the status
 * @param headers all headers; a Content-Length only if it differs from the length of the body
 * @param body the body, not copied
 * @param fault the fault of the connection that replaces the response
 * @param delay the delay before the response
 * @param dribble the time over which the body is sent
 * @param pieces the number of pieces in which the body is sent over that time
 */
// Messages are never compared.
@SuppressWarnings("ArrayRecordComponent")
record Message(
        int status,
        @Nullable String reason,
        HttpFields.Mutable headers,
        byte[] body,
        Fault fault,
        Duration delay,
        Duration dribble,
        int pieces) {

    /** {@return the message for a response of the simulator, whose body dribbles byte by byte} */
    static Message of(dev.mediajobs.simulator.http.Response response) {
        HttpFields.Mutable headers = HttpFields.build();
        response.headers().forEach(headers::put);
        var delivery = response.delivery();
        byte[] body = response.body();
        return new Message(
                response.status(),
                null,
                headers,
                body,
                delivery.fault(),
                delivery.delay(),
                delivery.dribble(),
                Math.max(1, body.length));
    }
}
