package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.control.CrossOriginGuard;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;

/**
 * Routes requests to the engine, the control API or the admin API of WireMock. WireMock also delivers responses with a fault
 * or delay.
 */
final class RequestRouter extends Handler.Wrapper {

    private static final String ADMIN = "/__admin";
    private static final byte[] NO_BODY = {};

    private final Engine engine;
    private final ControlApi control;
    private final WireMockBackend backend;

    RequestRouter(Engine engine, ControlApi control) {
        super(true);
        this.engine = engine;
        this.control = control;
        this.backend = new WireMockBackend(this);
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback)
            throws Exception {
        String target = request.getHttpURI().getPathQuery();
        if (target == null || !target.startsWith(ADMIN)) {
            return handle(engine::handle, target == null ? "" : target, request, response, callback);
        }
        HttpFields headers = request.getHeaders();
        Response refusal =
                CrossOriginGuard.refuse(new Request(request.getMethod(), target, headers::get, () -> NO_BODY));
        if (refusal != null) {
            deliver(refusal, request, response, callback);
            return true;
        }
        if (ControlApi.owns(request.getMethod(), target)) {
            return handle(control::handle, target, request, response, callback);
        }
        return backend.handler().handle(request, response, callback);
    }

    private boolean handle(
            Function<Request, Response> handler,
            String target,
            org.eclipse.jetty.server.Request request,
            org.eclipse.jetty.server.Response response,
            Callback callback) {
        JettyHeaders headers = new JettyHeaders(request.getHeaders());
        SocketAddress client = request.getConnectionMetaData().getRemoteSocketAddress();
        AsyncBodyReader.read(request, Engine.MAX_BODY_BYTES, onFailure(request, response, callback), body -> {
            Response result = handler.apply(new Request(request.getMethod(), target, headers, () -> body, client));
            deliver(result, request, response, callback);
        });
        return true;
    }

    private void deliver(
            Response result,
            org.eclipse.jetty.server.Request request,
            org.eclipse.jetty.server.Response response,
            Callback callback) {
        if (!result.isImmediate()) {
            backend.deliver(result, request, response, callback);
            return;
        }
        response.setStatus(result.status());
        result.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(result.body()), callback);
    }

    private static Callback onFailure(
            org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        return Callback.from(
                callback::succeeded,
                failure -> org.eclipse.jetty.server.Response.writeError(request, response, callback, failure));
    }
}
