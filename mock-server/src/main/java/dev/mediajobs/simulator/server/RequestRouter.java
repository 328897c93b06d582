package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.control.CrossOriginGuard;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;

/** Routes requests to the engine, the control API or WireMock. Every request gets a response, whatever is thrown. */
final class RequestRouter extends Handler.Abstract.NonBlocking {

    private static final String ADMIN = "/__admin";
    private static final byte[] NO_BODY = {};

    private final Engine engine;
    private final ControlApi control;
    private final CrossOriginGuard guard;
    private final WireMockBackend backend;

    RequestRouter(Engine engine, CrossOriginGuard guard) {
        this.engine = engine;
        this.control = new ControlApi(engine);
        this.guard = guard;
        this.backend = new WireMockBackend(engine);
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        run(exchange, () -> route(exchange));
        return true;
    }

    private void route(Exchange exchange) {
        var request = exchange.request();
        String pathQuery = request.getHttpURI().getPathQuery();
        String target = pathQuery == null ? "" : pathQuery;
        if (isAdmin(target)) {
            admin(exchange, target);
        } else {
            withBody(exchange, body -> vendor(exchange, target, body));
        }
    }

    private static boolean isAdmin(String target) {
        int end = ADMIN.length();
        return target.startsWith(ADMIN) && (target.length() == end || "/?".indexOf(target.charAt(end)) >= 0);
    }

    private void admin(Exchange exchange, String target) {
        var request = exchange.request();
        Response refusal = guard.refuse(
                request(exchange, target, NO_BODY), request.getHttpURI().getAuthority());
        if (refusal != null) {
            deliver(exchange, refusal, false);
        } else if (ControlApi.owns(request.getMethod(), target)) {
            withBody(exchange, body -> deliver(exchange, control.handle(request(exchange, target, body)), false));
        } else {
            withBody(
                    exchange,
                    body -> dispatch(exchange, () -> backend.admin(exchange, request(exchange, target, body))));
        }
    }

    private void vendor(Exchange exchange, String target, byte[] body) {
        Request request = request(exchange, target, body);
        if (Cors.isPreflight(exchange.request()) && !backend.hasPreflightStub(request)) {
            HttpFields headers = exchange.request().getHeaders();
            HttpFields.Mutable added = exchange.response().getHeaders();
            Cors.allowPreflight(headers, added);
            Cors.allowOrigin(headers, added);
            exchange.send(204, NO_BODY);
        } else if (backend.isUsed()) {
            dispatch(exchange, () -> backend.stub(exchange, request));
        } else if (engine.readsFile(request)) {
            // On this thread, all other connections would wait.
            dispatch(exchange, () -> deliver(exchange, engine.handle(request), true));
        } else {
            deliver(exchange, engine.handle(request), true);
        }
    }

    /** Runs a task on a thread of the pool. */
    private static void dispatch(Exchange exchange, Runnable task) {
        exchange.request().getComponents().getExecutor().execute(() -> run(exchange, task));
    }

    private static void run(Exchange exchange, Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            exchange.fail(e);
        }
    }

    private static void withBody(Exchange exchange, Consumer<byte[]> handler) {
        AsyncBodyReader.read(exchange.request(), Engine.MAX_BODY_BYTES, exchange::fail, handler);
    }

    private static Request request(Exchange exchange, String target, byte[] body) {
        var request = exchange.request();
        return new Request(
                request.getMethod(),
                target,
                new JettyHeaders(request.getHeaders()),
                () -> body,
                request.getConnectionMetaData().getRemoteSocketAddress());
    }

    private static void deliver(Exchange exchange, Response result, boolean cors) {
        Message message = result.isImmediate() ? null : Message.of(result);
        HttpFields.Mutable headers = message == null ? exchange.response().getHeaders() : message.headers();
        if (message == null) {
            result.headers().forEach(headers::put);
        }
        if (cors) {
            Cors.allowOrigin(exchange.request().getHeaders(), headers);
        }
        if (message == null) {
            exchange.send(result.status(), result.body());
        } else {
            exchange.send(message);
        }
    }
}
