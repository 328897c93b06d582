package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.Container;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.http.AbstractRequestHandler;
import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpResponder;
import com.github.tomakehurst.wiremock.http.Response;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response.Fault;
import dev.mediajobs.simulator.wiremock.adapter.EngineExtensions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * WireMock behind the front end of the simulator: its admin API, and the stubs of the user. It is created when its admin API
 * is first called, because it takes as much time as the rest of the simulator. Thread-safe.
 */
final class WireMockBackend implements Container {

    /** What the paths that concern the process or its user's files are refused with. */
    private static final Map<String, String> UNSUPPORTED = Map.of(
            "/__admin/shutdown",
            "The simulator is not stopped by a request. End its process, or call close().",
            "/__admin/certs/wiremock-ca.crt",
            "The simulator does not support TLS and has no certificate.");

    private final Engine engine;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Handlers handlers;

    /** The handlers of one WireMock and the listener that knows whether it changes responses. */
    private record Handlers(AbstractRequestHandler admin, AbstractRequestHandler stubs, UsageListener usage) {}

    WireMockBackend(Engine engine) {
        this.engine = engine;
    }

    /** {@return whether requests to the vendors must pass through WireMock} */
    boolean isUsed() {
        Handlers existing = handlers;
        return existing != null && existing.usage().isUsed();
    }

    /** Handles a request to the admin API. */
    void admin(Exchange exchange, Request request) {
        String unsupported = UNSUPPORTED.get(request.path());
        if (unsupported != null) {
            exchange.send(problem(403, unsupported));
            return;
        }
        Message asset = AdminAssets.find(request.path());
        if (asset != null) {
            exchange.send(asset);
            return;
        }
        try {
            HttpResponder responder = (same, response, attributes) -> exchange.send(admin(request.path(), response));
            handlers().admin().handle(new WireMockRequest(request), responder, null);
        } catch (RuntimeException e) {
            exchange.send(problem(400, "WireMock cannot process this request: " + e));
        }
    }

    private static Message admin(String path, Response response) {
        if (!response.wasConfigured()) {
            return problem(404, "WireMock's admin API does not have this path or item.");
        }
        Message message = message(response);
        if (path.startsWith("/__admin/files/")) {
            message.headers().put("X-Content-Type-Options", "nosniff").put("Content-Security-Policy", "sandbox");
        }
        return message;
    }

    private static Message problem(int status, String detail) {
        return Message.of(
                dev.mediajobs.simulator.http.Response.json(status, Json.object().put("error", detail)));
    }

    /** Handles any other request: a stub of the user responds, or the engine. */
    void stub(Exchange exchange, Request request) {
        HttpResponder responder = (same, response, attributes) -> {
            Message message = response.wasConfigured() ? message(response) : Message.of(engine.handle(request));
            Cors.allowOrigin(exchange.request().getHeaders(), message.headers());
            exchange.send(message);
        };
        handlers().stubs().handle(new WireMockRequest(request), responder, null);
    }

    private Handlers handlers() {
        Handlers existing = handlers;
        if (existing != null) {
            return existing;
        }
        lock.lock();
        try {
            if (handlers == null) {
                UsageListener usage = new UsageListener();
                ExtensionFactory simulator = services -> EngineExtensions.behindServer(engine, services);
                WireMockApp app = new WireMockApp(
                        WireMockOptions.of(new ServeEvents(engine), usage).extensions(simulator), this);
                usage.observe(app);
                handlers = new Handlers(app.buildAdminRequestHandler(), app.buildStubRequestHandler(), usage);
            }
            return handlers;
        } finally {
            lock.unlock();
        }
    }

    private static Message message(Response response) {
        HttpFields.Mutable headers = HttpFields.build();
        for (HttpHeader header : response.getHeaders().all()) {
            header.values().forEach(value -> headers.add(header.key(), value));
        }
        ChunkedDribbleDelay dribble = response.getChunkedDribbleDelay();
        return new Message(
                response.getStatus(),
                headers,
                response.getBody() == null ? new byte[0] : response.getBody(),
                fault(response.getFault()),
                Duration.ofMillis(response.getInitialDelay()),
                Duration.ofMillis(dribble == null ? 0 : dribble.getTotalDuration()),
                dribble == null ? 1 : dribble.getNumberOfChunks());
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

    @Override
    public int port() {
        return 0;
    }

    @Override
    public void shutdown() {
        // Never called, because the admin API refuses it.
    }
}
