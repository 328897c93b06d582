package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.Body;
import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.mediajobs.simulator.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A response of the simulator as WireMock's definition, with the body as bytes, so that response templating ignores it.
 *
 * <p>Its text is short, because WireMock makes the text of each definition for a log that is off by default, and would write the
 * whole body as JSON.
 */
@SuppressWarnings("NullAway") // The members that a response of the simulator does not have are null in WireMock.
final class SimulatorResponse extends ResponseDefinition {

    private static final String LENGTH = "Content-Length";

    /** The statuses whose responses have neither a body nor its length. */
    private static final Set<Integer> NO_LENGTH = Set.of(204, 304);

    private final Response response;

    SimulatorResponse(Response response) {
        super(
                response.status(),
                null,
                new Body(response.body()),
                null,
                null,
                null,
                null,
                delay(response.delivery().delay()),
                null,
                dribble(response),
                null,
                null,
                fault(response.delivery().fault()),
                List.of(),
                Parameters.empty(),
                true);
        this.response = response;
    }

    private static List<HttpHeader> headers(Response response) {
        List<HttpHeader> headers = new ArrayList<>();
        response.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        if (!response.headers().containsKey(LENGTH) && !NO_LENGTH.contains(response.status())) {
            // WireMock would send chunks, which no vendor does, and a download would have no progress.
            headers.add(new HttpHeader(LENGTH, String.valueOf(response.body().length)));
        }
        return headers;
    }

    /**
     * {@return what WireMock renders for this definition with default settings}
     *
     * @param stub the stub of the simulator, which the headers name
     * @param protocol the protocol of the request
     */
    com.github.tomakehurst.wiremock.http.Response render(StubMapping stub, String protocol) {
        List<HttpHeader> headers = headers(response);
        headers.add(new HttpHeader("Matched-Stub-Id", stub.getId().toString()));
        headers.add(new HttpHeader("Matched-Stub-Name", stub.getName()));
        return com.github.tomakehurst.wiremock.http.Response.response()
                .status(getStatus())
                .headers(new HttpHeaders(headers))
                .body(response.body())
                .fault(getFault())
                .configureDelay(null, null, getFixedDelayMilliseconds(), null)
                .chunkedDribbleDelay(getChunkedDribbleDelay())
                .protocol(protocol)
                .build();
    }

    /** {@return the headers, which are rarely read from a definition in the journal and therefore not kept there} */
    @Override
    public HttpHeaders getHeaders() {
        return new HttpHeaders(headers(response));
    }

    private static @Nullable Integer delay(Duration time) {
        return time.isZero() ? null : milliseconds(time);
    }

    private static @Nullable ChunkedDribbleDelay dribble(Response response) {
        Duration time = response.delivery().dribble();
        int length = response.body().length;
        return time.isZero() || length == 0 ? null : new ChunkedDribbleDelay(length, milliseconds(time));
    }

    private static @Nullable Fault fault(Response.Fault fault) {
        return switch (fault) {
            case NONE -> null;
            case RESET -> Fault.CONNECTION_RESET_BY_PEER;
            case EMPTY -> Fault.EMPTY_RESPONSE;
            case GARBAGE -> Fault.RANDOM_DATA_THEN_CLOSE;
            case BROKEN_CHUNK -> Fault.MALFORMED_RESPONSE_CHUNK;
        };
    }

    /** Returns the milliseconds that fit into WireMock's type, which are 24 days at most. */
    private static int milliseconds(Duration time) {
        return (int) Math.min(time.toMillis(), Integer.MAX_VALUE);
    }

    /** WireMock copies each definition after the last transformer. This one belongs to a single request already. */
    @Override
    public ResponseDefinition copy() {
        return this;
    }

    @Override
    public String toString() {
        return "Response of the MediaJobs simulator: status " + response.status() + ", " + response.body().length
                + " bytes";
    }
}
