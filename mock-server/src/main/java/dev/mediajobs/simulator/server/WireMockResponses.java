package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.common.Gzip;
import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response.Fault;
import dev.mediajobs.simulator.wiremock.adapter.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** Converts the responses of WireMock. */
final class WireMockResponses {

    private static final String STUB_ID = "Matched-Stub-Id";
    private static final String STUB_NAME = "Matched-Stub-Name";
    private static final String ENCODING = "Content-Encoding";
    private static final String LENGTH = "Content-Length";
    private static final Set<String> PACKED_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205);
    private static final int MIN_PACKED_LENGTH = 32;

    /** The types that WireMock does not compress again, apart from images in text form. */
    private static final List<String> COMPRESSED_TYPES =
            List.of("image/", "audio/", "video/", "application/zip", "application/gzip", "application/compress");

    private WireMockResponses() {}

    /** {@return the message for a response} */
    static Message message(Response response) {
        HttpFields.Mutable headers = HttpFields.build();
        for (HttpHeader header : response.getHeaders().all()) {
            header.values().forEach(value -> headers.add(header.key(), value));
        }
        return message(response, headers, response.getBody() == null ? new byte[0] : response.getBody());
    }

    private static Message message(Response response, HttpFields.Mutable headers, byte[] body) {
        ChunkedDribbleDelay dribble = response.getChunkedDribbleDelay();
        return new Message(
                response.getStatus(),
                response.getStatusMessage(),
                headers,
                body,
                fault(response.getFault()),
                Duration.ofMillis(response.getInitialDelay()),
                Duration.ofMillis(dribble == null ? 0 : dribble.getTotalDuration()),
                dribble == null ? 1 : dribble.getNumberOfChunks());
    }

    /**
     * {@return the message for a response of a stub} As in WireMock, it is compressed for clients that accept it, unless it is
     * one of the simulator, which has the same form with and without stubs of the user.
     */
    static Message stubbed(Request request, Response response) {
        Message message = message(response);
        HttpFields.Mutable headers = message.headers();
        String stub = headers.get(STUB_ID);
        if (stub != null && RecordedEvents.isSimulator(UUID.fromString(stub))) {
            headers.remove(STUB_ID);
            headers.remove(STUB_NAME);
            return message;
        }
        if (!isPacked(request, response.getStatus(), headers)) {
            return message;
        }
        headers.put(ENCODING, "gzip").remove(LENGTH);
        return message(response, headers, Gzip.gzip(message.body()));
    }

    private static boolean isPacked(Request request, int status, HttpFields headers) {
        String accepted = request.header("Accept-Encoding");
        String type = headers.get("Content-Type");
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT).matches("(.*,)?\\s*gzip\\s*(;\\s*q=(1|0\\.[0-9]*[1-9]).*)?(,.*)?")
                && PACKED_METHODS.contains(request.method())
                && status / 100 == 2
                && !WITHOUT_BODY.contains(status)
                && !headers.contains(ENCODING)
                && (!headers.contains(LENGTH) || headers.getLongField(LENGTH) >= MIN_PACKED_LENGTH)
                && (type == null
                        || type.startsWith("image/svg")
                        || COMPRESSED_TYPES.stream().noneMatch(type::startsWith));
    }

    private static Fault fault(com.github.tomakehurst.wiremock.http.@Nullable Fault fault) {
        return fault == null
                ? Fault.NONE
                : switch (fault) {
                    case CONNECTION_RESET_BY_PEER -> Fault.RESET;
                    case EMPTY_RESPONSE -> Fault.EMPTY;
                    case MALFORMED_RESPONSE_CHUNK -> Fault.BROKEN_CHUNK;
                    case RANDOM_DATA_THEN_CLOSE -> Fault.GARBAGE;
                };
    }
}
