package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty12.Jetty12HttpServer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.EnumSet;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/** Creates the handler of WireMock without its server. */
final class WireMockHandlerFactory implements HttpServerFactory {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String BYTES = "application/octet-stream";

    private @Nullable NonListeningServer server;

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        server = new NonListeningServer(options, admin, stubs);
        return server;
    }

    /** Installs the handler under a wrapper of a running server. {@return the started handler} */
    Handler install(Handler.Wrapper wrapper) {
        Handler handler = Objects.requireNonNull(server).detachHandler();
        wrapper.setHandler(handler);
        wrapper.manage(handler);
        LifeCycle.start(handler);
        return handler;
    }

    /** A Jetty server that never listens. */
    private static final class NonListeningServer extends Jetty12HttpServer {
        private NonListeningServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            super(options, admin, stubs);
        }

        private Handler detachHandler() {
            Handler handler = jettyServer.getHandler();
            jettyServer.setHandler((Handler) null);
            return handler;
        }

        @Override
        protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
            Filter filter = (request, response, chain) ->
                    chain.doFilter(new ConsumedBodyRequest((HttpServletRequest) request), response);
            FilterHolder holder = new FilterHolder(filter);
            holder.setAsyncSupported(true);
            context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
        }
    }

    /** A request whose body was read already. Hides a multipart content type, so that WireMock does not parse it again. */
    private static final class ConsumedBodyRequest extends HttpServletRequestWrapper {
        private ConsumedBodyRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            if (name.equals(ResponseDeliveryFilter.RESPONSE_ID)) {
                return String.valueOf(getAttribute(name));
            }
            return CONTENT_TYPE.equalsIgnoreCase(name) ? BYTES : super.getHeader(name);
        }
    }
}
