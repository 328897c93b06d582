package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.http.HttpResponder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestListener;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mediajobs.simulator.engine.Engine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests to the handler of WireMock, which parses forms before it calls any extension and fails for malformed ones.
 * Those to a vendor have no parts for WireMock, so that the engine responds to them. Thread-safe.
 */
final class FormRequestHandler extends StubRequestHandler {

    private final Engine engine;
    private final StubRequestHandler handler;

    @SuppressWarnings("NullAway") // What the handler does not use.
    FormRequestHandler(Engine engine, StubRequestHandler handler) {
        super(null, null, null, Map.of(), Map.of(), null, List.of(), List.of(), true, null, null);
        this.engine = engine;
        this.handler = handler;
    }

    @Override
    public void handle(Request request, HttpResponder responder, ServeEvent event) {
        boolean form = request.isMultipart() && engine.serves(Requests.request(request));
        handler.handle(form ? new Form(request) : request, responder, event);
    }

    @Override
    public void addRequestListener(RequestListener listener) {
        handler.addRequestListener(listener);
    }

    /** A form, malformed or not. */
    private static final class Form extends RequestWrapper {
        Form(Request request) {
            super(request);
        }

        @Override
        public @Nullable Collection<Part> getParts() {
            try {
                return super.getParts();
            } catch (Exception e) {
                // A checked exception of the parser, which WireMock does not declare, or one of its own.
                return null;
            }
        }
    }
}
