package dev.mediajobs.simulator.wiremock.adapter;

import static com.github.tomakehurst.wiremock.common.LocalNotifier.notifier;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.http.HttpResponder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestIdDecorator;
import com.github.tomakehurst.wiremock.http.RequestListener;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.IdGenerator;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests to the handler of WireMock, or directly to the engine while the {@link FastPath} is open, with the same
 * response, log and entry in the journal. WireMock parses forms before it calls any extension and fails for malformed ones: those
 * to a vendor have no parts for WireMock, so that the engine responds to them. Thread-safe.
 */
final class EngineRequestHandler extends StubRequestHandler {

    private final Engine engine;
    private final Options options;
    private final StubRequestHandler handler;
    private final FastPath fastPath;
    private final RequestJournalStore journal;
    private final boolean logs;

    @SuppressWarnings("NullAway") // What only WireMock's handler uses.
    EngineRequestHandler(Engine engine, WireMockServices services, Options options, StubRequestHandler handler) {
        super(null, null, null, Map.of(), Map.of(), null, List.of(), List.of(), true, null, null);
        this.engine = engine;
        this.options = options;
        this.handler = handler;
        this.fastPath = FastPath.of(services, options, handler);
        this.journal = services.getStores().getRequestJournalStore();
        this.logs = !options.getStubRequestLoggingDisabled();
    }

    @Override
    public void handle(Request request, HttpResponder responder, ServeEvent event) {
        StubMapping stub = fastPath.stub();
        boolean served = (stub != null || isForm(request)) && engine.serves(Requests.request(request));
        if (served && stub != null) {
            respond(request, responder, stub);
        } else {
            handler.handle(served ? new Form(request) : request, responder, event);
        }
    }

    private void respond(Request request, HttpResponder responder, StubMapping stub) {
        UUID id = IdGenerator.uuid(ThreadLocalRandom.current());
        LoggedRequest logged = LoggedRequest.createFrom(new Received(request, id));
        JournalEntry entry = new JournalEntry();
        SimulatorResponse definition = new SimulatorResponse(engine.handle(Requests.request(logged), entry));
        Response response = definition.render(stub, request.getProtocol());
        ServeEvent event = new ServeEvent(
                        id, logged, stub, definition, null, true, null, new ArrayDeque<>(Violations.of(entry)))
                .complete(response, options.getDataTruncationSettings());
        if (logs) {
            notifier()
                    .info("Request received:\n" + formatRequest(logged) + "\n\nMatched response definition:\n"
                            + definition + "\n\nResponse:\n" + response);
        }
        journal.add(event);
        event.beforeSend();
        responder.respond(logged, response, Map.of(ServeEvent.ORIGINAL_SERVE_EVENT_KEY, event));
        event.afterSend();
    }

    @Override
    public void addRequestListener(RequestListener listener) {
        handler.addRequestListener(listener);
    }

    private static boolean isForm(Request request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static @Nullable Collection<Request.Part> parts(Request request) {
        try {
            return request.getParts();
        } catch (Exception e) {
            // A checked exception of the parser, which WireMock does not declare, or one of its own.
            return null;
        }
    }

    /** A request with the id of its event. */
    private static final class Received extends RequestIdDecorator {
        private final Request request;

        Received(Request request, UUID id) {
            super(request, id);
            this.request = request;
        }

        @Override
        public @Nullable Collection<Part> getParts() {
            return isForm(request) ? parts(request) : null;
        }
    }

    /** A form, malformed or not. */
    private static final class Form extends RequestWrapper {
        private final Request request;

        Form(Request request) {
            super(request);
            this.request = request;
        }

        @Override
        public @Nullable Collection<Part> getParts() {
            return parts(request);
        }
    }
}
