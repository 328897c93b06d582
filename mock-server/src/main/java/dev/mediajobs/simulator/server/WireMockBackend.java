package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.Container;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.http.AbstractRequestHandler;
import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * WireMock behind the front end of the simulator: its admin API, and the stubs of the user. It is created when its admin API
 * is first called, because it takes as much time as the rest of the simulator. Thread-safe.
 */
final class WireMockBackend implements Container {

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
    void admin(Exchange exchange, String target, byte[] body) {
        if (target.startsWith("/__admin/shutdown")) {
            exchange.send(problem(403, "The simulator is not stopped by a request. End its process, or call close()."));
            return;
        }
        Message asset = AdminAssets.find(target);
        if (asset != null) {
            exchange.send(asset);
            return;
        }
        try {
            handlers()
                    .admin()
                    .handle(
                            request(exchange, target, body),
                            (request, response, attributes) -> exchange.send(admin(target, response)),
                            null);
        } catch (RuntimeException e) {
            exchange.send(problem(400, "WireMock cannot process this request: " + e));
        }
    }

    private static Message admin(String target, Response response) {
        if (!response.wasConfigured()) {
            return problem(404, "WireMock's admin API does not have this path or item.");
        }
        Message message = message(response);
        if (target.startsWith("/__admin/files/")) {
            message.headers().put("X-Content-Type-Options", "nosniff").put("Content-Security-Policy", "sandbox");
        }
        return message;
    }

    private static Message problem(int status, String detail) {
        return Message.of(
                dev.mediajobs.simulator.http.Response.json(status, Json.object().put("error", detail)));
    }

    /** Handles any other request: a stub of the user responds, or the engine. */
    void stub(Exchange exchange, String target, byte[] body) {
        handlers()
                .stubs()
                .handle(
                        request(exchange, target, body),
                        (request, response, attributes) -> {
                            Message message = response.wasConfigured()
                                    ? message(response)
                                    : Message.of(engine.handle(new Request(
                                            exchange.request().getMethod(),
                                            target,
                                            exchange.request().getHeaders()::get,
                                            () -> body)));
                            Cors.allowOrigin(exchange.request().getHeaders(), message.headers());
                            exchange.send(message);
                        },
                        null);
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
                WireMockApp app = new WireMockApp(WireMockOptions.of(new ServeEvents(), usage), this);
                usage.observe(app);
                handlers = new Handlers(app.buildAdminRequestHandler(), app.buildStubRequestHandler(), usage);
            }
            return handlers;
        } finally {
            lock.unlock();
        }
    }

    private static WireMockRequest request(Exchange exchange, String target, byte[] body) {
        var request = exchange.request();
        List<HttpHeader> headers = new ArrayList<>();
        request.getHeaders()
                .forEach(
                        field -> headers.add(HttpHeader.httpHeader(field.getName(), String.valueOf(field.getValue()))));
        String client = org.eclipse.jetty.server.Request.getRemoteAddr(request);
        return new WireMockRequest(request.getMethod(), target, new HttpHeaders(headers), body, client);
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
