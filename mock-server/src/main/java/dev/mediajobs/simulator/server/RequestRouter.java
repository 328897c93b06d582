package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.control.CrossOriginGuard;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;

/**
 * Takes every request: the engine answers it, or the control API, or, where it is for WireMock's own admin API, WireMock.
 * An answer that breaks off, comes late or drips is delivered by WireMock too, which knows how.
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
            Function<Request, Response> responses,
            String target,
            org.eclipse.jetty.server.Request request,
            org.eclipse.jetty.server.Response response,
            Callback callback) {
        HttpFields headers = request.getHeaders();
        AsyncBodyReader.read(request, Engine.MAX_BODY_BYTES, failed(request, response, callback), body -> {
            Response answer = responses.apply(new Request(request.getMethod(), target, headers::get, () -> body));
            deliver(answer, request, response, callback);
        });
        return true;
    }

    private void deliver(
            Response answer,
            org.eclipse.jetty.server.Request request,
            org.eclipse.jetty.server.Response response,
            Callback callback) {
        if (!answer.isImmediate()) {
            backend.deliver(answer, request, response, callback);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static Callback failed(
            org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        return Callback.from(
                callback::succeeded,
                failure -> org.eclipse.jetty.server.Response.writeError(request, response, callback, failure));
    }
}
