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
 * WireMock as a handler of another server, without journal, log, gzip and chunking. It is created on first use, because it
 * takes half of the start time. Thread-safe.
 */
final class WireMockBackend {

    private final Handler.Wrapper router;
    private final ResponseDeliveryFilter filter = new ResponseDeliveryFilter();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Handler handler;

    WireMockBackend(Handler.Wrapper router) {
        this.router = router;
    }

    /** Delivers a response according to its {@link Response#delivery}. */
    void deliver(Response result, Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        String id = filter.register(result);
        request.setAttribute(ResponseDeliveryFilter.RESPONSE_ID, id);
        try {
            if (!handler().handle(request, response, callback)) {
                callback.failed(new IllegalStateException("WireMock did not deliver the response."));
            }
        } catch (Exception e) {
            callback.failed(e);
        } finally {
            filter.remove(id);
        }
    }

    /** {@return the handler, which is created on the first call} */
    Handler handler() {
        Handler existing = handler;
        if (existing != null) {
            return existing;
        }
        lock.lock();
        try {
            if (handler == null) {
                handler = build();
            }
            return handler;
        } finally {
            lock.unlock();
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
                .extensions(filter);
        new WireMockServer(options);
        return server.install(router);
    }
}
