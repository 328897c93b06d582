package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.Container;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.http.AbstractRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpResponder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.wiremock.adapter.EngineExtensions;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
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
    private record Handlers(
            WireMockApp app, AbstractRequestHandler admin, AbstractRequestHandler stubs, UsageListener usage) {}

    WireMockBackend(Engine engine) {
        this.engine = engine;
    }

    /** {@return whether requests to the vendors must pass through WireMock} */
    boolean isUsed() {
        Handlers existing = handlers;
        return existing != null && existing.usage().isUsed();
    }

    /** {@return whether a stub of the user is for preflights like this; one for any method is for the request that follows} */
    boolean hasPreflightStub(Request preflight) {
        Handlers existing = handlers;
        return existing != null
                && existing.app().listAllStubMappings().getMappings().stream()
                        .map(StubMapping::getRequest)
                        .anyMatch(pattern -> matchesPreflight(pattern, preflight));
    }

    private static boolean matchesPreflight(RequestPattern pattern, Request preflight) {
        RequestMethod method = pattern.getMethod();
        return method != null
                && !method.equals(RequestMethod.ANY)
                && method.match(RequestMethod.OPTIONS).isExactMatch()
                && pattern.match(new WireMockRequest(preflight)).isExactMatch();
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
        Message message = WireMockResponses.message(response);
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
            Message message = response.wasConfigured()
                    ? WireMockResponses.stubbed(request, response)
                    : Message.of(engine.handle(request));
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
                handlers = new Handlers(app, app.buildAdminRequestHandler(), app.buildStubRequestHandler(), usage);
            }
            return handlers;
        } finally {
            lock.unlock();
        }
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
