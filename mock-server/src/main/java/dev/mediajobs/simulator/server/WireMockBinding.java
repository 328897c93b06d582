package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.control.ForeignPages;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands WireMock's requests to what answers them. What is not ours stays WireMock's. */
final class WireMockBinding implements RequestFilterV2 {

    /** WireMock hands on an admin request without this. */
    private static final String ADMIN = "/__admin";

    private final boolean admin;
    private final Function<Request, @Nullable Response> answers;

    private WireMockBinding(boolean admin, Function<Request, @Nullable Response> answers) {
        this.admin = admin;
        this.answers = answers;
    }

    static WireMockBinding vendors(Engine engine) {
        return new WireMockBinding(false, engine::answer);
    }

    static WireMockBinding control(ControlApi control) {
        return new WireMockBinding(true, request -> {
            Response refusal = ForeignPages.refuse(request);
            return refusal == null && request.path().startsWith(ControlApi.PREFIX) ? control.answer(request) : refusal;
        });
    }

    @Override
    public RequestFilterAction filter(com.github.tomakehurst.wiremock.http.Request request, ServeEvent event) {
        Request read = new Request(
                request.getMethod().value(),
                admin ? ADMIN + request.getUrl() : request.getUrl(),
                name -> WholeBodies.unmarked(name, request.getHeader(name)),
                request::getBody);
        Response response = answers.apply(read);
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
        return admin;
    }

    @Override
    public boolean applyToStubs() {
        return !admin;
    }

    @Override
    public String getName() {
        return admin ? "mediajobs-control" : "mediajobs-vendors";
    }
}
