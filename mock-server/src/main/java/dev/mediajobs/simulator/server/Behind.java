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
final class Behind {

    private final Handler.Wrapper front;
    private final WireMockBinding binding = new WireMockBinding();
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Handler handler;

    Behind(Handler.Wrapper front) {
        this.front = front;
    }

    /** Delivers an answer as its {@link Response#delivery} says. */
    void deliver(Response answer, Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        String ticket = binding.keep(answer);
        request.setAttribute(WireMockBinding.TICKET, ticket);
        try {
            if (!handler().handle(request, response, callback)) {
                callback.failed(new IllegalStateException("WireMock did not deliver the answer."));
            }
        } catch (Exception e) {
            callback.failed(e);
        } finally {
            binding.forget(ticket);
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
        HandlerOnly server = new HandlerOnly();
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
        return server.under(front);
    }
}
