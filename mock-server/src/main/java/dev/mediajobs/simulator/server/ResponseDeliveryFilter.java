package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mediajobs.simulator.http.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Translates the delivery of a response for WireMock. Thread-safe. */
final class ResponseDeliveryFilter implements RequestFilterV2 {

    /** Id of a registered response: a request header for WireMock, an attribute for Jetty, never sent over the network. */
    static final String RESPONSE_ID = "dev.mediajobs.simulator.responseId";

    private final Map<String, Response> responses = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    /** {@return the id of the registered response} */
    String register(Response response) {
        String id = String.valueOf(ids.incrementAndGet());
        responses.put(id, response);
        return id;
    }

    void remove(String id) {
        responses.remove(id);
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        String id = request.getHeader(RESPONSE_ID);
        Response response = id == null ? null : responses.get(id);
        if (response == null) {
            return RequestFilterAction.continueWith(request);
        }
        ResponseDefinitionBuilder definition = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(response.status())
                .withBody(response.body());
        response.headers().forEach(definition::withHeader);
        deliver(response, definition);
        return RequestFilterAction.stopWith(definition.build());
    }

    private static void deliver(Response response, ResponseDefinitionBuilder definition) {
        Response.Delivery delivery = response.delivery();
        switch (delivery.fault()) {
            case NONE -> {}
            case RESET -> definition.withFault(Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY -> definition.withFault(Fault.EMPTY_RESPONSE);
            case GARBAGE -> definition.withFault(Fault.RANDOM_DATA_THEN_CLOSE);
            case BROKEN_CHUNK -> definition.withFault(Fault.MALFORMED_RESPONSE_CHUNK);
        }
        if (!delivery.delay().isZero()) {
            definition.withFixedDelay(Math.toIntExact(delivery.delay().toMillis()));
        }
        int millis = (int) Math.min(Integer.MAX_VALUE, delivery.dribble().toMillis());
        if (millis > 0 && response.body().length > 0) {
            // One chunk every 10 ms: more would last longer, because each pause is rounded.
            int chunks = Math.max(1, Math.min(response.body().length, millis / 10));
            definition.withChunkedDribbleDelay(chunks, millis);
        }
    }

    @Override
    public boolean applyToAdmin() {
        return false;
    }

    @Override
    public boolean applyToStubs() {
        return true;
    }

    @Override
    public String getName() {
        return "mediajobs";
    }
}
