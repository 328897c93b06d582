package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.mediajobs.simulator.http.Response;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * WireMock behind a server that is not its own, with its own journal, log, gzip and chunking off. It is half of the time of
 * a start, so it is built when it is asked for the first time. Safe for several threads.
 */
final class WireMockBackend {

    private final Handler.Wrapper router;
    private final ResponseDeliveryFilter binding = new ResponseDeliveryFilter();
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Handler handler;

    WireMockBackend(Handler.Wrapper front) {
        this.router = front;
    }

    /** Delivers an answer as its {@link Response#delivery} says. */
    void deliver(Response answer, Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        String ticket = binding.register(answer);
        request.setAttribute(ResponseDeliveryFilter.RESPONSE_ID, ticket);
        try {
            if (!handler().handle(request, response, callback)) {
                callback.failed(new IllegalStateException("WireMock did not deliver the answer."));
            }
        } catch (Exception e) {
            callback.failed(e);
        } finally {
            binding.remove(ticket);
        }
    }

    /** {@return what WireMock does with a request} */
    Handler handler() {
        Handler known = handler;
        if (known != null) {
            return known;
        }
        building.lock();
        try {
            if (handler == null) {
                handler = build();
            }
            return handler;
        } finally {
            building.unlock();
        }
    }

    private Handler build() {
        WireMockHandlerFactory server = new WireMockHandlerFactory();
        WireMockConfiguration options = WireMockConfiguration.options()
                .httpServerFactory(server)
                .httpDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal()
                .extensionScanningEnabled(false)
                .extensions(binding);
        new WireMockServer(options);
        return server.under(router);
    }
}
