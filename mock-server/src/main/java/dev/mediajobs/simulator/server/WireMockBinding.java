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

/** Says in WireMock's words how an answer is delivered. Safe for several threads. */
final class WireMockBinding implements RequestFilterV2 {

    /** What a request carries whose answer is known: a header to WireMock, an attribute to Jetty, never on the wire. */
    static final String TICKET = "dev.mediajobs.simulator.ticket";

    private final Map<String, Response> answers = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();

    /** {@return a new ticket for an answer} */
    String keep(Response answer) {
        String ticket = String.valueOf(tickets.incrementAndGet());
        answers.put(ticket, answer);
        return ticket;
    }

    /** Forgets a ticket. */
    void forget(String ticket) {
        answers.remove(ticket);
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        String ticket = request.getHeader(TICKET);
        Response response = ticket == null ? null : answers.get(ticket);
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
        switch (delivery.cut()) {
            case NONE -> {}
            case RESET -> definition.withFault(Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY -> definition.withFault(Fault.EMPTY_RESPONSE);
            case GARBAGE -> definition.withFault(Fault.RANDOM_DATA_THEN_CLOSE);
            case BROKEN_CHUNK -> definition.withFault(Fault.MALFORMED_RESPONSE_CHUNK);
        }
        if (!delivery.after().isZero()) {
            definition.withFixedDelay(Math.toIntExact(delivery.after().toMillis()));
        }
        if (!delivery.over().isZero() && response.body().length > 0) {
            definition.withChunkedDribbleDelay(
                    response.body().length, Math.toIntExact(delivery.over().toMillis()));
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
